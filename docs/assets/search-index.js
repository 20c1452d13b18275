// Finds what a reader types in the documents of one language. hooks/catalogue/search.py makes the index.
const WORD = /[\p{L}\p{N}]+/gu;
const EXACT = 4;
const MUTATED = 3;
const SAME_WORD = 2;
const BEGINNING = 1;
const TIER = 10; // more than any place in a document counts
const COMMON = 0.5; // rarity up to which a word says little beside others
const LONGEST = 180; // characters of an excerpt
const SHORTEST = 30; // characters of a line that says something by itself
const BEHIND = 20; // characters to be seen from where the word begins
const NEAR = 0.3; // likeness from which a word of the glossary is offered
const OFFERED = 3;

const lower = (text) => text.normalize("NFC").toLowerCase();
const fold = (text) => lower(text).normalize("NFD").replace(/\p{M}/gu, "");
const words = (text) => lower(text).match(WORD) ?? [];

export async function loadIndex(address) {
  const response = await fetch(address);
  return new SearchIndex(await response.json());
}

class SearchIndex {
  constructor({ documents, kinds, families, mutation, counts, others }) {
    Object.assign(this, { documents, kinds, counts, others });
    this.origin = mutation && new RegExp(`^(?:${mutation.origin})`);
    this.origins = mutation?.origins;
    this.places = new Map(); // by word: what each document that has it counts for
    this.spellings = new Map(); // by word without accents: its spellings in the documents
    this.forms = new Map(); // by form without accents: the forms and their families
    documents.forEach((each, position) => this.#read(each, position));
    for (const word of this.places.keys()) push(this.spellings, fold(word), word);
    for (const line of families) this.#readFamily(line.split(",").map((form) => form.split(" ")));
  }

  /** The documents that have the most of the words, the best first. While one types, a word may be a beginning. */
  find(text, typing = true) {
    const found = new Map();
    for (const typed of words(text)) {
      const scores = this.#scores(this.reach(typed, typing));
      const rarity = this.#rarity(scores.size);
      for (const [position, score] of scores) {
        const { matched, total } = found.get(position) ?? { matched: 0, total: 0 };
        found.set(position, { matched: matched + (rarity > COMMON), total: total + score * rarity });
      }
    }
    const most = Math.max(...[...found.values()].map(({ matched }) => matched));
    return [...found]
      .filter(([, { matched }]) => matched === most)
      .sort(([first, one], [second, other]) => other.total - one.total || first - second)
      .map(([position]) => this.documents[position]);
  }

  /** Every word of the documents that a typed one stands for, with how near it is. */
  reach(typed, typing = true) {
    const plain = fold(typed);
    const reached = new Map();
    const add = (word, tier) => {
      if (this.places.has(word) && !(reached.get(word) >= tier)) reached.set(word, tier);
    };
    const exact = this.places.has(typed) && typed !== plain ? [typed] : this.spellings.get(plain) ?? [];
    for (const word of exact) add(word, EXACT);
    const starts = exact.length ? [plain] : [plain, ...this.#radicals(plain)];
    for (const start of starts) {
      if (start !== plain) for (const word of this.spellings.get(start) ?? []) add(word, MUTATED);
      for (const { form, own, family } of this.forms.get(start) ?? []) {
        if (exact[0] === typed && form !== typed && typed !== plain) continue; // dîm is tîm, and not dim
        for (const group of family) for (const word of group) add(word, group === own ? MUTATED : SAME_WORD);
      }
    }
    for (const start of reached.size || !typing ? [] : starts) {
      for (const [word, spelt] of this.spellings) if (word.startsWith(start)) spelt.forEach((each) => add(each, BEGINNING));
    }
    return reached;
  }

  /** The words to be marked; the rarer and the nearer, the more each weighs. Of several, common ones are left alone. */
  meant(text) {
    const typed = words(text).map((word) => {
      const reached = this.reach(word);
      return { reached, rarity: this.#rarity(this.#scores(reached).size) };
    });
    const rare = typed.filter(({ rarity }) => rarity > COMMON);
    const weights = (rare.length ? rare : typed).flatMap(({ reached, rarity }) =>
      [...reached].map(([word, tier]) => [word, tier + TIER * rarity]),
    );
    return new Map(weights.sort(([, one], [, other]) => one - other));
  }

  /** Words of the glossary that look like what was typed. */
  nearest(text) {
    return this.documents
      .filter(({ kind }) => kind === "term")
      .map((term) => [Math.max(...words(term.title).map((word) => likeness(fold(text), fold(word)))), term])
      .filter(([near]) => near >= NEAR)
      .sort(([one], [other]) => other - one)
      .slice(0, OFFERED)
      .map(([, term]) => term);
  }

  /** A word counts more the more often it comes, more yet in a title, most as the whole title; a hidden name, nothing. */
  #read({ title, short = "", text, names = "" }, position) {
    const inTitle = new Set(words(`${title} ${short}`));
    const whole = new Set([title, short].map(words).filter(({ length }) => length === 1).flat());
    const times = new Map([...inTitle].map((word) => [word, 0]));
    for (const word of words(names)) times.set(word, 0);
    for (const word of words(text)) times.set(word, (times.get(word) ?? 0) + 1);
    for (const [word, number] of times) {
      const often = number / (number + 1); // below 1
      const titled = inTitle.has(word) + whole.has(word);
      if (!this.places.has(word)) this.places.set(word, new Map());
      this.places.get(word).set(position, often + titled);
    }
  }

  /** What each document counts for that has one of the words; what no reader sees of it comes last. */
  #scores(reached) {
    const scores = new Map();
    for (const [word, tier] of reached) {
      for (const [position, place] of this.places.get(word)) {
        const score = place ? tier * TIER + place : tier;
        scores.set(position, Math.max(scores.get(position) ?? 0, score));
      }
    }
    return scores;
  }

  /** The share of the documents, from 0 to 1, that a word tells from the others. */
  #rarity(number) {
    return 1 - number / (this.documents.length + 1);
  }

  #readFamily(family) {
    for (const own of family) for (const form of own) push(this.forms, fold(form), { form, own, family });
  }

  #radicals(plain) {
    const found = this.origin?.exec(plain);
    return (found ? this.origins[found[0]] ?? [] : []).map((origin) => origin + plain.slice(found[0].length));
  }
}

function push(lists, key, value) {
  if (lists.has(key)) lists.get(key).push(value);
  else lists.set(key, [value]);
}

/** The share of pairs of neighbouring letters that two words have in common (Dice). */
function likeness(one, other) {
  const pairs = (word) => new Set([...` ${word}`].map((letter, at, letters) => letter + (letters[at + 1] ?? " ")));
  const [first, second] = [pairs(one), pairs(other)];
  return (2 * [...first].filter((pair) => second.has(pair)).length) / (first.size + second.size);
}

/** The text as nodes, the words that were meant in <mark>. */
export function marked(text, meant) {
  const nodes = [];
  let rest = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!meant.has(lower(word))) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    nodes.push(text.slice(rest, index), mark);
    rest = index + word.length;
  }
  return [...nodes, text.slice(rest)];
}

/** A piece, in whole words, of the line in which the word stands that weighs most; of a line that says something, if one has it. */
export function excerpt(text, meant) {
  const lines = text.split("\n").map((line) => weigh(line, meant));
  const best = Math.max(...lines.map(({ weight }) => weight));
  const having = lines.filter(({ weight }) => weight === best);
  const { line, at } = having.find(({ line }) => line.length > SHORTEST) ?? having[0];
  const start = at + BEHIND < LONGEST ? 0 : line.lastIndexOf(" ", at - LONGEST / 3) + 1;
  const piece = line.slice(start, start + LONGEST);
  const end = start + LONGEST < line.length ? piece.lastIndexOf(" ") : piece.length;
  return `${start ? "… " : ""}${piece.slice(0, end)}${start + end < line.length ? " …" : ""}`;
}

function weigh(line, meant) {
  let [weight, at] = [0, 0];
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const own = meant.get(lower(word)) ?? 0;
    if (own > weight) [weight, at] = [own, index];
  }
  return { line, weight, at };
}
