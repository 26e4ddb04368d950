import { formatted } from "./entities.mjs";
import { drawDocument, drawPictures } from "./media.mjs";
import { make } from "./make.mjs";
import { time } from "./times.mjs";

/** Messages of one album make one unit. */
export function inAlbums(messages) {
  const units = [];
  for (const message of messages) {
    const last = units.at(-1);
    if (message.albumId && last?.[0].albumId === message.albumId) last.push(message);
    else units.push([message]);
  }

  return units;
}

/** What a list of chats says of a message. */
export function inOneLine({ text, document: file, photo, service }) {
  if (service) return "Изменился состав чата";
  const words = text.replace(/\s+/g, " ").trim();
  if (photo) return words ? `Фото, ${words}` : "Фото";
  if (file) return words ? `${file.name}, ${words}` : file.name;
  return words;
}

/** A message, or an album, as an element; `phone` says what its buttons and links do. */
export function drawMessage(unit, phone) {
  const [first] = unit;
  const { zone } = phone.town.clock;
  if (first.service) return drawService(first.service);
  const said = unit.find((message) => message.text) ?? first;
  const element = make("article", first.fromBot ? "message" : "message mine");
  element.dataset.messageId = unit.at(-1).id;
  element.dataset.from = first.fromBot ? "bot" : "person";
  const author = first.fromBot ? phone.town.bot.name : phone.isGroup ? first.author : phone.name;
  element.setAttribute("aria-label", `${author}, ${time(first.at, zone)}`);

  const bubble = make("div", "bubble");
  if (phone.isGroup && !first.fromBot) {
    const name = make("p", "author");
    name.textContent = author;
    bubble.append(name);
  }

  const pictures = unit.filter((message) => message.photo);
  if (pictures.length > 0) bubble.append(drawPictures(pictures));
  bubble.append(...unit.filter((message) => message.document).map((message) => drawDocument(message.document)));
  const text = make("div", "text");
  text.dataset.role = "text";
  text.append(formatted(said.text, said.entities, phone));
  const meta = make("span", "meta");
  meta.textContent = (unit.some((message) => message.edited) ? "изменено " : "") + time(first.at, zone);
  text.append(meta);
  bubble.append(text);
  element.append(bubble);

  if (first.rows.length > 0) element.append(drawKeyboard(first, phone));
  return element;
}

/** What nobody wrote: who came, who went, where the chat went. */
function drawService({ kind, name }) {
  const who = name ?? "Бот";
  const element = make("p", "day");
  element.textContent = {
    joined: `${who}: теперь в чате`,
    left: `${who}: больше не в чате`,
    migratedTo: "Чат стал супергруппой",
    migratedFrom: "Чат продолжается здесь: он стал супергруппой",
  }[kind];
  return element;
}

function drawKeyboard(message, phone) {
  const keyboard = make("div", "keyboard");
  keyboard.role = "group";
  keyboard.setAttribute("aria-label", "Кнопки сообщения");
  for (const row of message.rows) {
    const line = make("div", "keyboard-row");
    line.append(...row.map((button) => drawButton(message, button, phone)));
    keyboard.append(line);
  }

  return keyboard;
}

function drawButton(message, button, phone) {
  const element = button.url ? phone.link(button.url) : make("button");
  element.textContent = button.label;
  element.dataset.role = "button";
  if (!button.url) {
    element.type = "button";
    element.addEventListener("click", () => phone.press(message.id, button.data, element));
  }

  return element;
}
