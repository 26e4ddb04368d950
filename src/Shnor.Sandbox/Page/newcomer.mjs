import { asked } from "./dialog.mjs";
import { act } from "./link.mjs";

const NAMES = [
  ["Ольга", "Ветрова"], ["Павел", "Лугов"], ["Светлана", "Ручьёва"], ["Антон", "Берёзов"], ["Лидия", "Заречная"], ["Игорь", "Полянский"],
  ["Татьяна", "Ключева"], ["Роман", "Озёрный"], ["Юлия", "Медова"], ["Артём", "Садовый"], ["Галина", "Калинина"], ["Денис", "Рябинин"],
];

const dialog = document.getElementById("newcomer");
const first = dialog.querySelector("[data-role=first-name]");
const last = dialog.querySelector("[data-role=last-name]");

let taken = [];
dialog.querySelector("[data-role=another-name]").addEventListener("click", suggest);
dialog.querySelector("form").addEventListener("submit", () => (dialog.returnValue = "add"));

/** Asks for a name and adds the person; null when it was called off. */
export async function addNewcomer(names) {
  taken = names;
  suggest();
  const answered = asked(dialog);
  first.select();
  if (!(await answered)) return null;
  return act("/sandbox/people", { firstName: first.value.trim(), lastName: last.value.trim() });
}

/** Somebody who is not here yet; when all are, anybody. */
function suggest() {
  const shown = `${first.value} ${last.value}`;
  const free = NAMES.filter((name) => !taken.includes(name.join(" ")) && name.join(" ") !== shown);
  const from = free.length > 0 ? free : NAMES;
  [first.value, last.value] = from[Math.floor(Math.random() * from.length)];
}
