import type { Library } from "../index/library.ts";
import type { Shown } from "../render/contextButton.ts";
import { unpackRef } from "../render/passageRef.ts";

export interface LookedUp {
  /** The passages as they stand in the article now. */
  readonly shown: readonly Shown[];
  /** One of their articles has changed since the reference was written. */
  readonly outdated: boolean;
}

/** Looks up references that came back from a button. What is not there (any more) is left out. */
export function lookUp(library: Library, refs: readonly string[]): LookedUp {
  const known = refs.flatMap((text) => {
    const ref = unpackRef(text);
    const source = ref && library.sources.get(ref.article);
    return ref && source ? [{ ref, source }] : [];
  });
  return {
    shown: known.flatMap(({ ref, source }) =>
      ref.ids.flatMap((id) => {
        const passage = library.passage(ref.article, id);
        return passage ? [{ source, passage }] : [];
      }),
    ),
    outdated: known.some(({ ref, source }) => ref.revision !== source.article.revision),
  };
}
