// The page's side of /sandbox/…

export async function read(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

// The header tells our page from any other site's: a foreign page cannot send it.
export async function act(path, body) {
  const raw = body instanceof Blob;
  const response = await fetch(path, {
    method: "POST",
    headers: { "X-Sandbox": "1", "Content-Type": raw ? "application/octet-stream" : "application/json" },
    body: raw ? body : JSON.stringify(body ?? {}),
  });
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.text ?? `Сервер ответил ${response.status}.`);
  return answer;
}

export function connect({ opened, changed, lost }) {
  // Changes are read one after another: a later state never lands before an earlier one.
  let last = Promise.resolve();
  const inTurn = (work) => {
    last = last.then(work).catch(lost);
  };

  const events = new EventSource("/sandbox/events");
  events.addEventListener("ready", () => inTurn(opened));
  events.addEventListener("change", (e) => inTurn(() => changed(JSON.parse(e.data))));
  events.addEventListener("error", () => {
    lost();
    // A server that answered with an error page closes the source for good; start over.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => connect({ opened, changed, lost }), 2000);
  });
  addEventListener("pagehide", () => events.close());
}
