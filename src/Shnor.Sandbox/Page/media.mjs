import { showWhole } from "./lightbox.mjs";
import { icon, make } from "./make.mjs";

/** A file: its name, its size, and a press saves it. */
export function drawDocument(file) {
  const element = make("a", "document");
  element.href = file.url;
  element.download = file.name;
  element.dataset.role = "document";
  element.title = "Скачать";
  const words = make("span");
  const name = make("b");
  name.textContent = file.name;
  const size = make("small");
  size.textContent = sizeInWords(file.size);
  words.append(name, size);
  element.append(icon("file"), words);
  return element;
}

/** One picture, or an album as a grid; a press shows it whole. */
export function drawPictures(messages) {
  const grid = make("div", messages.length > 1 ? "pictures album" : "pictures");
  grid.append(...messages.map((message, i) => {
    const button = make("button", "picture");
    button.type = "button";
    button.dataset.role = "picture";
    button.title = "Показать целиком";
    button.append(picture(message));
    button.addEventListener("click", () => showWhole(messages, i));
    return button;
  }));
  return grid;
}

export function picture({ photo, text }) {
  const image = make("img");
  image.src = photo.url;
  image.alt = text ? `Фото: ${text}` : "Фото без подписи";
  // The place is kept while it loads: a chat must not jump.
  image.width = photo.width;
  image.height = photo.height;
  return image;
}

function sizeInWords(bytes) {
  const number = new Intl.NumberFormat("ru-RU", { maximumFractionDigits: 1 });
  if (bytes < 1024) return `${bytes} Б`;
  return bytes < 1024 * 1024 ? `${number.format(bytes / 1024)} КБ` : `${number.format(bytes / 1024 / 1024)} МБ`;
}
