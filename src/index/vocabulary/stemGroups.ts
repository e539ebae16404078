/** Words that share a stem, as chains over word ids: three numbers a word instead of one array a stem. */
export interface StemGroups {
  /** Every stem once, in the order of the words. */
  readonly stems: readonly string[];
  stemNumber(stem: string): number | undefined;
  /** Ids of the words with this stem. */
  members(stem: number): readonly number[];
}

const END = -1;

export function createStemGroups(words: readonly string[], stemOf: (word: string) => string): StemGroups {
  const numbers = new Map<string, number>();
  const stems: string[] = [];
  const first: number[] = [];
  const next = new Int32Array(words.length).fill(END);
  words.forEach((word, id) => {
    const stem = stemOf(word);
    const known = numbers.get(stem);
    if (known === undefined) {
      numbers.set(stem, stems.length);
      stems.push(stem);
      first.push(id);
    } else {
      next[id] = first[known] ?? END;
      first[known] = id;
    }
  });
  return {
    stems,
    stemNumber: (stem) => numbers.get(stem),
    members: (stem) => {
      const members: number[] = [];
      for (let id = first[stem] ?? END; id !== END; id = next[id] ?? END) {
        members.push(id);
      }
      return members;
    },
  };
}
