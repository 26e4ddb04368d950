/** Opens a modal dialog and waits for what it was closed with; Esc and «Отмена» give an empty answer. */
export function asked(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("cancel", () => (dialog.returnValue = ""));
  for (const cancel of dialog.querySelectorAll("[data-role=cancel]")) cancel.addEventListener("click", () => dialog.close(""));
  // A click beside the dialog hits the dialog itself.
  dialog.addEventListener("click", (e) => {
    if (e.target === dialog) dialog.close("");
  });
}
