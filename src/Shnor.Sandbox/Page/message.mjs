import { formatted } from "./entities.mjs";
import { time } from "./times.mjs";

/** A message as an element; `doing` says what its buttons and links do. */
export function drawMessage(message, zone, doing) {
  const element = make("article", message.fromBot ? "message" : "message mine");
  element.dataset.messageId = message.id;
  element.dataset.from = message.fromBot ? "bot" : "person";

  const bubble = make("div", "bubble");
  if (message.document) bubble.append(drawDocument(message.document));
  const text = make("div", "text");
  text.dataset.role = "text";
  text.append(formatted(message.text, message.entities, doing));
  const meta = make("span", "meta");
  meta.textContent = (message.edited ? "изменено " : "") + time(message.at, zone);
  text.append(meta);
  bubble.append(text);
  element.append(bubble);

  if (message.rows.length > 0) element.append(drawKeyboard(message, doing));
  return element;
}

function drawKeyboard(message, doing) {
  const keyboard = make("div", "keyboard");
  for (const row of message.rows) {
    const line = make("div", "keyboard-row");
    line.append(...row.map((button) => drawButton(message, button, doing)));
    keyboard.append(line);
  }

  return keyboard;
}

function drawButton(message, button, doing) {
  const element = button.url ? doing.link(button.url) : make("button", "");
  element.textContent = button.label;
  element.dataset.role = "button";
  if (!button.url) {
    element.type = "button";
    element.addEventListener("click", () => doing.press(message.id, button.data, element));
  }

  return element;
}

function drawDocument(file) {
  const element = make("div", "document");
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", "#icon-file");
  icon.append(use);
  const words = make("div", "");
  const name = make("b", "");
  name.textContent = file.name;
  const size = make("span", "");
  size.textContent = sizeInWords(file.size);
  words.append(name, size);
  element.append(icon, words);
  return element;
}

function sizeInWords(bytes) {
  const number = new Intl.NumberFormat("ru-RU", { maximumFractionDigits: 1 });
  if (bytes < 1024) return `${bytes} Б`;
  return bytes < 1024 * 1024 ? `${number.format(bytes / 1024)} КБ` : `${number.format(bytes / 1024 / 1024)} МБ`;
}

function make(tag, name) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  return element;
}
