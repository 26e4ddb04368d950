const KEY = "sandbox-read";

/** How far each chat is read, for as long as this tab lives: a reload is no reason to read all again. */
export class Marks {
  constructor(run) {
    const stored = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    this.run = run;
    this.read = stored?.run === run ? stored.read : {};
  }

  of(person) {
    return this.read[person] ?? 0;
  }

  set(person, message) {
    this.read[person] = message;
    sessionStorage.setItem(KEY, JSON.stringify({ run: this.run, read: this.read }));
  }
}
