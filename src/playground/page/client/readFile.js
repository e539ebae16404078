import { words } from "./store.js";

/** What Discord takes of people without a subscription. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** A file as it goes to the server. @param {File} file @throws {Error} when it is too large */
export async function readFile(file) {
  if (file.size > LARGEST_FILE) throw new Error(words().fileTooLarge);
  const reader = new FileReader();
  const read = new Promise((resolve, reject) => {
    reader.addEventListener("load", resolve);
    reader.addEventListener("error", () => reject(reader.error));
  });
  reader.readAsDataURL(file);
  await read;
  const base64 = String(reader.result).split(",")[1] ?? "";
  return { name: file.name, contentType: file.type || "application/octet-stream", base64 };
}
