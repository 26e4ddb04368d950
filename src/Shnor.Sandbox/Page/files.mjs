import { act } from "./link.mjs";
import { askHow, isPicture } from "./pictures.mjs";

const LARGEST = 20 * 1024 * 1024; // bytes a bot may download (Bot API, getFile)

/** Files a person sends: by the paperclip, dropped on the phone, or pasted. */
export class Files {
  constructor(phone) {
    this.phone = phone;
    const picker = phone.role("file");
    picker.addEventListener("change", async () => {
      const files = [...picker.files];
      picker.value = "";
      await this.send(files);
    });
    phone.role("input").addEventListener("paste", (e) => {
      const files = [...e.clipboardData.files];
      if (files.length === 0) return;
      e.preventDefault();
      this.send(files);
    });
    this.takeDrops(phone.element);
  }

  async send(files) {
    const fitting = files.filter((file) => this.fits(file));
    const pictures = fitting.filter(isPicture);
    for (const file of fitting) if (!isPicture(file)) await this.post("file", file);
    if (pictures.length === 0) return;
    const how = await askHow(pictures);
    this.phone.role("input").focus();
    if (how === null) return;
    // The caption of an album stands with its first picture.
    const album = pictures.length > 1 && !how.asFile ? crypto.randomUUID() : "";
    for (const [i, file] of pictures.entries()) await this.post(how.asFile ? "file" : "photo", file, i === 0 ? how.caption : "", album);
  }

  fits(file) {
    if (file.size > LARGEST) this.phone.notices.toast(`«${file.name}» больше 20 МБ, такой файл бот прочитать не сможет. Выберите файл поменьше.`);
    else if (file.size === 0) this.phone.notices.toast(`«${file.name}» пуст: отправлять нечего.`);
    else return true;
    return false;
  }

  async post(what, file, caption = "", album = "") {
    const query = new URLSearchParams({ name: file.name, caption, album });
    try {
      await act(`/sandbox/people/${this.phone.id}/${what}?${query}`, file);
    } catch (error) {
      this.phone.notices.toast(error.message);
    }
  }

  /** Files are sent; an invitation link dragged from another phone is opened. */
  takeDrops(element) {
    element.addEventListener("dragover", (e) => {
      e.preventDefault();
      element.classList.add("dropping");
    });
    element.addEventListener("dragleave", (e) => {
      if (!element.contains(e.relatedTarget)) element.classList.remove("dropping");
    });
    element.addEventListener("drop", async (e) => {
      e.preventDefault();
      element.classList.remove("dropping");
      const code = this.phone.invitation(e.dataTransfer.getData("text/uri-list") || e.dataTransfer.getData("text/plain"));
      const folder = [...e.dataTransfer.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
      const files = [...e.dataTransfer.files];
      if (code !== null) await this.phone.start(code);
      else if (folder) this.phone.notices.toast("Папку отправить нельзя, только файлы.");
      else if (files.length > 0 && !this.phone.canSend) this.phone.notices.toast("Сначала нажмите «Старт»: пока бот не знает этого человека.");
      else await this.send(files);
    });
  }
}
