/** A file as it goes to the server. @param {File} file */
export async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return { name: file.name, contentType: file.type || "application/octet-stream", base64 };
}
