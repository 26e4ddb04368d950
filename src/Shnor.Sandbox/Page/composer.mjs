import { Drop } from "./drop.mjs";
import { act } from "./link.mjs";

/** What is under the chat: the input line, or «Старт», or «Разблокировать». Also takes what is dropped on the phone. */
export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.input = phone.role("input");
    this.menu = new Drop(phone.role("commands"));
    phone.role("composer").addEventListener("submit", (e) => this.submit(e));
    this.input.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && !e.shiftKey && !e.isComposing) this.submit(e);
    });
    phone.role("file").addEventListener("change", (e) => this.sendFiles(e.target));
    phone.role("start").addEventListener("click", () => phone.do("start", {}));
    phone.role("invite").addEventListener("submit", (e) => this.openInvitation(e));
    this.takeDrops(phone.element);
  }

  draw({ started, blocked, commands }) {
    const focused = this.phone.find(".phone-foot").contains(document.activeElement);
    const before = this.phone.role("composer").hidden;
    this.phone.role("gate").hidden = started || blocked;
    this.phone.role("unblock").hidden = !blocked;
    this.phone.role("composer").hidden = !started || blocked;
    if (focused && before && started && !blocked) this.input.focus();
    this.drawCommands(commands);
  }

  drawCommands(commands) {
    this.menu.button.hidden = commands.length === 0;
    this.menu.list.replaceChildren(...commands.map(({ command, description }) => {
      const item = document.createElement("button");
      item.type = "button";
      item.role = "menuitem";
      const about = document.createElement("small");
      about.textContent = description;
      item.append(`/${command}`, about);
      item.addEventListener("click", () => this.phone.do("text", { text: `/${command}` }));
      return item;
    }));
  }

  async submit(e) {
    e.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    const payload = this.phone.invitation(text);
    const done = payload === null ? await this.phone.do("text", { text }) : await this.phone.do("start", { payload });
    if (!done) this.input.value = text;
    this.input.focus();
  }

  openInvitation(e) {
    e.preventDefault();
    const payload = this.phone.invitation(this.phone.role("invite-link").value);
    if (payload === null) this.phone.notices.toast(`Нужна ссылка вида https://t.me/${this.phone.bot.username}?start=…`);
    else this.phone.do("start", { payload });
  }

  async sendFiles(picker) {
    for (const file of picker.files) await this.sendFile(file);
    picker.value = "";
  }

  async sendFile(file) {
    try {
      await act(`/sandbox/people/${this.phone.id}/file?name=${encodeURIComponent(file.name)}`, file);
    } catch (error) {
      this.phone.notices.toast(error.message);
    }
  }

  /** A file is sent; an invitation link dragged from another phone is opened. */
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
      const dropped = e.dataTransfer.getData("text/uri-list") || e.dataTransfer.getData("text/plain");
      const payload = this.phone.invitation(dropped);
      if (payload !== null) await this.phone.do("start", { payload });
      for (const file of e.dataTransfer.files) await this.sendFile(file);
    });
  }
}
