const dialog = document.getElementById("lightbox");
const role = (name) => dialog.querySelector(`[data-role=${name}]`);

let shown = [];
let place = 0;

/** Shows a picture whole; arrows walk its album, Esc closes. */
export function showWhole(messages, at) {
  shown = messages;
  show(at);
  dialog.showModal();
  role("cancel").focus();
}

function show(at) {
  place = at;
  const { photo, text } = shown[at];
  const image = dialog.querySelector("img");
  image.src = photo.url;
  image.alt = text ? `Фото: ${text}` : "Фото без подписи";
  role("words").textContent = text;
  role("words").hidden = !text;
  role("place").textContent = shown.length > 1 ? `${at + 1} из ${shown.length}` : "";
  role("download").href = photo.url;
  role("download").download = `${photo.fileId}${photo.mimeType === "image/png" ? ".png" : ".jpg"}`;
  // An arrow that leads nowhere keeps its place, or the picture would jump.
  role("previous").disabled = at === 0;
  role("next").disabled = at === shown.length - 1;
  dialog.classList.toggle("single", shown.length === 1);
}

function step(by) {
  if (shown[place + by]) show(place + by);
}

role("previous").addEventListener("click", () => step(-1));
role("next").addEventListener("click", () => step(1));
dialog.addEventListener("keydown", (e) => {
  if (e.key === "ArrowLeft") step(-1);
  if (e.key === "ArrowRight") step(1);
});
