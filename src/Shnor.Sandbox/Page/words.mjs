const rules = new Intl.PluralRules("ru-RU");

/** «1 картинку», «2 картинки», «5 картинок»; a single one goes without its number. */
export function many(count, one, few, lots) {
  if (count === 1) return one;
  return `${count} ${{ one, few }[rules.select(count)] ?? lots}`;
}
