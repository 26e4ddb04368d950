const cache = new Map();

function format(zone, options) {
  const key = JSON.stringify([zone, options]);
  if (!cache.has(key)) cache.set(key, new Intl.DateTimeFormat("ru-RU", { ...options, timeZone: zone }));
  return cache.get(key);
}

export const time = (instant, zone) => format(zone, { hour: "2-digit", minute: "2-digit" }).format(instant);

export const day = (instant, zone) => format(zone, { weekday: "short", day: "numeric", month: "long" }).format(instant);

export const date = (instant, zone) => format(zone, { day: "2-digit", month: "2-digit" }).format(instant);

export const full = (instant, zone) => {
  const words = format(zone, { weekday: "short", day: "numeric", month: "long", year: "numeric" }).format(instant);
  return `${words.replace(/\s?г\.$/, "")}, ${time(instant, zone)}`;
};
