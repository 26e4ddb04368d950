import { asked } from "./dialog.mjs";

/** The code of a link that invites to this bot, or null. */
export function codeOf(text, bot) {
  const link = text.trim().match(/^(?:https?:\/\/)?t\.me\/(\w+)\?start=([\w-]+)$/i);
  return link && link[1].toLowerCase() === bot.username.toLowerCase() ? link[2] : null;
}

/** Asks who of the town opens an invitation: a phone, «new» for somebody new, or null. Those whom the bot does not know yet come first. */
export async function askWho(phones, code) {
  const dialog = document.getElementById("invited");
  dialog.querySelector("[data-role=invitation]").textContent = `Код из ссылки: ${code}`;
  const choices = dialog.querySelector("[data-role=choices]");
  const inOrder = [...phones].sort((a, b) => a.started - b.started);
  choices.replaceChildren(
    ...inOrder.map((phone) => choice(phone.name, phone.caption, phone.avatar(), String(phone.id))),
    choice("Новый человек", "", null, "new"));
  const answered = asked(dialog);
  choices.firstElementChild.focus();
  const answer = await answered;
  return phones.find((phone) => String(phone.id) === answer) ?? (answer === "new" ? "new" : null);
}

function choice(name, caption, avatar, value) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "choice";
  button.value = value;
  button.addEventListener("click", () => button.closest("dialog").close(value));
  const words = document.createElement("span");
  words.textContent = name;
  if (caption) words.append(small(caption));
  button.append(...[avatar, words].filter(Boolean));
  return button;
}

function small(text) {
  const element = document.createElement("small");
  element.textContent = text;
  return element;
}
