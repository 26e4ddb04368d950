// What is typed, with the marks that Telegram's own clients know: **bold**, __italic__, ~~struck~~, ||hidden||, `code`.

const MARKS = [
  [/`([^`\n]+)`/g, "code"],
  [/\*\*(?=\S)([^*]+?)\*\*/g, "b"],
  [/__(?=\S)([^_]+?)__/g, "i"],
  [/~~(?=\S)([^~]+?)~~/g, "s"],
  [/\|\|(?=\S)([^|]+?)\|\|/g, "tg-spoiler"],
];

/** The body of a request: marks become HTML; where there are none, or they cross, the text stays as it is. */
export function typed(text) {
  const plain = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const html = MARKS.reduce((done, [mark, tag]) => done.replace(mark, `<${tag}>$1</${tag}>`), plain);
  return html === plain || !nests(html) ? { text } : { text: html, html: true };
}

function nests(html) {
  const open = [];
  for (const [, end, tag] of html.matchAll(/<(\/?)([a-z-]+)>/g)) {
    if (!end) open.push(tag);
    else if (open.pop() !== tag) return false;
  }

  return open.length === 0;
}
