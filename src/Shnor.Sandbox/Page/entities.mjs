// Text with formatting, as nodes. Everything people and the bot wrote stays text.

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** Offsets count UTF-16 units, and so do JavaScript's strings. Entities come sorted, outer first. */
export function formatted(text, entities, open) {
  const root = document.createDocumentFragment();
  fill(root, text, 0, text.length, entities, open);
  return root;
}

function fill(parent, text, from, to, entities, open) {
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || entity.offset >= to) continue;
    parent.append(text.slice(at, entity.offset));
    const node = wrap(entity, text.slice(entity.offset, end), open);
    const inner = entities.slice(i + 1).filter((e) => e.offset < end);
    fill(node, text, entity.offset, end, inner, open);
    parent.append(node);
    at = end;
  }

  parent.append(text.slice(at, to));
}

function wrap(entity, covered, open) {
  switch (entity.type) {
    case "text_link":
      return open.link(entity.url);
    case "url":
      return open.link(/^[a-z]+:/i.test(covered) ? covered : `https://${covered}`);
    case "bot_command":
      return open.command(covered);
    case "spoiler":
      return spoiler();
    default:
      return document.createElement(TAGS[entity.type] ?? "span");
  }
}

function spoiler() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "spoiler";
  button.title = "Показать";
  button.addEventListener("click", () => button.classList.add("open"));
  return button;
}
