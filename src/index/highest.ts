/** The numbers with the highest scores, best first, the lower number first among equals. Takes time in proportion to `count`. */
export function highest(numbers: Uint32Array, count: number, scores: Float32Array, limit: number): readonly number[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] ?? 0;
    if (heap.length < limit) {
      heap.push(number);
      rise(heap, isWorse);
    } else if (isWorse(heap[0] ?? 0, number)) {
      heap[0] = number;
      sink(heap, isWorse);
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}

type Order = (a: number, b: number) => boolean;

/** Puts the last entry of a heap whose first is the worst in its place. */
function rise(heap: number[], isWorse: Order): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at] ?? 0, heap[parent] ?? 0)) {
      return;
    }
    swap(heap, at, parent);
    at = parent;
  }
}

/** Puts the first entry in its place. */
function sink(heap: number[], isWorse: Order): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    let worst = at;
    if (left < heap.length && isWorse(heap[left] ?? 0, heap[worst] ?? 0)) {
      worst = left;
    }
    if (right < heap.length && isWorse(heap[right] ?? 0, heap[worst] ?? 0)) {
      worst = right;
    }
    if (worst === at) {
      return;
    }
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = kept;
}
