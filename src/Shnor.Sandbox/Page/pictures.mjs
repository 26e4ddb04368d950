import { asked } from "./dialog.mjs";
import { make } from "./make.mjs";
import { many } from "./words.mjs";

const PREVIEW = 180; // pixels
const dialog = document.getElementById("pictures");
const role = (name) => dialog.querySelector(`[data-role=${name}]`);

dialog.querySelector("form").addEventListener("submit", () => (dialog.returnValue = "send"));

/** Telegram shows these as pictures; any other image goes as a file. */
export const isPicture = (file) => ["image/jpeg", "image/png"].includes(file.type);

/** Asks how to send pictures: as pictures or as files, and with what caption. Null: not at all. */
export async function askHow(files) {
  dialog.querySelector("h2").textContent = `Отправить ${many(files.length, "картинку", "картинки", "картинок")}`;
  role("caption").value = "";
  role("as-file").checked = false;
  role("previews").replaceChildren();
  const answered = asked(dialog);
  role("caption").focus();
  for (const file of files) role("previews").append(await preview(file));
  if (!(await answered)) return null;
  return { caption: role("caption").value.trim(), asFile: role("as-file").checked };
}

/** Drawn on a canvas: an image from the person's disk has no address that the page's policy allows. */
async function preview(file) {
  const canvas = make("canvas");
  canvas.role = "img";
  canvas.setAttribute("aria-label", file.name);
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, PREVIEW / Math.max(image.width, image.height));
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    return canvas;
  } catch {
    const name = make("p");
    name.textContent = `${file.name}: картинка не читается, лучше отправить её как файл.`;
    return name;
  }
}
