const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 4_000;

/**
 * The connection to the page's server; comes back by itself when the server does.
 * @param {{ onOpen: () => void, onLost: () => void, onNews: (news: any) => void }} listener
 */
export function connect({ onOpen, onLost, onNews }) {
  /** @type {WebSocket | undefined} */
  let socket;
  let wait = FIRST_WAIT_MS;
  let last = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const open = new Map();

  function start() {
    socket = new WebSocket(`ws://${location.host}/socket`);
    socket.addEventListener("open", () => {
      wait = FIRST_WAIT_MS;
      onOpen();
    });
    socket.addEventListener("message", ({ data }) => receive(JSON.parse(data)));
    socket.addEventListener("close", retry);
  }

  /** @param {any} news */
  function receive(news) {
    if (news.news !== "answer") return onNews(news);
    const waiting = open.get(news.n);
    open.delete(news.n);
    if (news.error === undefined) waiting?.resolve(news.result);
    else waiting?.reject(new Error(news.error));
  }

  function retry() {
    for (const { reject } of open.values()) reject(new Error("the connection was lost"));
    open.clear();
    onLost();
    setTimeout(start, wait);
    wait = Math.min(wait * 1.6, LONGEST_WAIT_MS);
  }

  start();
  return {
    /**
     * @param {object} request
     * @returns {Promise<any>}
     */
    ask(request) {
      last += 1;
      const n = last;
      if (socket?.readyState !== WebSocket.OPEN) return Promise.reject(new Error("not connected"));
      socket.send(JSON.stringify({ n, request }));
      return new Promise((resolve, reject) => open.set(n, { resolve, reject }));
    },
  };
}
