/*
 * A button sends its own form alone. What is written in the other forms of its page is kept in this tab, for who wrote it
 * and for an hour, and comes back filled once the page answers. What a form sends is kept no more. Without script the style
 * sheet warns beside each button instead.
 */
(() => {
  const STORE = 'otros-formularios';
  const LIFE = 3_600_000;
  const LEAVE = '/salir';
  const { holder } = document.currentScript.dataset;
  const SECRET = 'input[type="password"], input[autocomplete="one-time-code"]';
  const UNKEPT = ['file', 'button', 'submit', 'reset', 'image', 'password'];
  const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
  const OF_ITS_COPY = ['key', 'draftCopy', 'draftFrom'];
  const here = pageOf(location.href);

  function pageOf(address) {
    const { pathname, searchParams } = new URL(address);
    for (const said of ['hecho', 'borrador']) searchParams.delete(said);
    return `${pathname}?${searchParams}`;
  }

  /** What is kept and still may be given back: of another person, or older than an hour, it goes as it is read. */
  function kept() {
    try {
      const all = JSON.parse(sessionStorage.getItem(STORE) ?? '[]');
      const fresh = all.filter((one) => one.holder === holder && Date.now() - one.at < LIFE);
      if (fresh.length < all.length) keep(fresh);
      return fresh;
    } catch {
      return [];
    }
  }

  function keep(entries) {
    if (entries.length === 0) sessionStorage.removeItem(STORE);
    else sessionStorage.setItem(STORE, JSON.stringify(entries));
  }

  const formsHere = () =>
    [...document.querySelectorAll('form[data-elsewhere]')].filter((form) => form.querySelector(SECRET) === null);

  /** What a form asks for, about what: of two that ask for the same, which it is. */
  function namesOf(forms) {
    const seen = new Map();
    return forms.map((form) => {
      const about = [...form.elements].filter(
        ({ name, type, value }) =>
          type === 'hidden' &&
          !OF_ITS_COPY.includes(name) &&
          (name === 'intent' || name === 'draftOf' || ID.test(value)),
      );
      const said = JSON.stringify([form.getAttribute('action'), about.map(({ name, value }) => [name, value])]);
      const turn = seen.get(said) ?? 0;
      seen.set(said, turn + 1);
      return `${said}${turn}`;
    });
  }

  const fieldsOf = (form) => [...form.elements].filter(({ name, type }) => name && !UNKEPT.includes(type));

  function isChanged(field) {
    if (field.type === 'hidden') return false;
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (!field.options) return field.value !== field.defaultValue;
    const given = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    return field.value !== (given?.value ?? '');
  }

  const isWritten = (form) => fieldsOf(form).some(isChanged);
  const holdsFiles = (form) => [...form.elements].some((field) => field.type === 'file' && field.value !== '');

  function about(form) {
    const fields = fieldsOf(form).map(({ name, type, value, checked }) => ({ name, type, value, checked }));
    return { fields, texts: wordsIn(form), files: holdsFiles(form) };
  }

  /** What was written in a form, as its page named and showed each field: to be read where the form is no more. */
  function wordsIn(form) {
    return fieldsOf(form)
      .filter(isChanged)
      .map((field) => ({ name: field.name, type: field.type, label: labelOf(field), text: textOf(field) }))
      .filter(({ text }) => text.trim() !== '');
  }

  const isChoice = ({ type }) => type === 'checkbox' || type === 'radio';
  const labelOf = (field) => (isChoice(field) ? '' : (field.labels?.[0]?.textContent.trim() ?? ''));

  function textOf(field) {
    if (isChoice(field)) return field.checked ? (field.labels?.[0]?.textContent.trim() ?? '') : '';
    if (field.options) return [...field.selectedOptions].map(({ text }) => text).join(', ');
    return field.value;
  }

  /**
   * The fields as they were, with what the page said of itself then: who saved since is told apart as on a page left open.
   * Answers the names of those that have no place any more.
   */
  function fill(form, fields) {
    const left = fieldsOf(form);
    const lost = new Set();
    for (const field of fields) {
      const at = left.findIndex(
        ({ name, type, value }) =>
          name === field.name && type === field.type && (!isChoice(field) || value === field.value),
      );
      if (at < 0) {
        lost.add(field.name);
        continue;
      }
      const [found] = left.splice(at, 1);
      if (isChoice(field)) found.checked = field.checked;
      else found.value = field.value;
      if (found.value !== field.value) lost.add(field.name);
    }
    return lost;
  }

  function made(name, ...inside) {
    const one = document.createElement(name);
    one.append(...inside);
    return one;
  }

  function told(words) {
    const said = made('p', words);
    said.setAttribute('role', 'status');
    const box = made('div', said);
    box.className = 'given-back';
    return box;
  }

  const again = ({ files }) => (files ? ' Los archivos debe elegirlos otra vez.' : '');

  /** What was written in forms that are not here, to be copied, and let go of when it serves no more. */
  function toCopy(entries, words, link) {
    const texts = entries.flatMap((entry) => entry.texts);
    const rows = texts.map(({ label, text }) => {
      const as = made('p', text);
      as.className = 'saved-text';
      return made('li', ...(label ? [made('p', label)] : []), as);
    });
    const box = told(words);
    if (rows.length > 0)
      box.append(made('details', made('summary', 'Ver lo que escribió, para copiarlo'), made('ul', ...rows)));
    if (link) {
      const way = made('a', 'Abrir la página donde lo escribió');
      way.href = link;
      box.append(made('p', way));
    }
    const button = made('button', 'Descartar');
    button.type = 'button';
    button.className = 'button quiet';
    button.addEventListener('click', () => {
      const gone = entries.map(({ id }) => id);
      keep(kept().filter(({ id }) => !gone.includes(id)));
      box.remove();
    });
    box.append(button);
    return box;
  }

  function giveBack() {
    const forms = formsHere();
    const names = namesOf(forms);
    const gone = [];
    const away = new Map();
    for (const entry of kept()) {
      const form = entry.page === here ? forms[names.indexOf(entry.form)] : undefined;
      if (form) fillAgain(form, entry);
      else if (entry.page !== here) away.set(entry.page, [...(away.get(entry.page) ?? []), entry]);
      else if (entry.texts.length > 0) gone.push(entry);
    }
    const main = document.querySelector('main');
    if (!main) return;
    for (const [page, entries] of away)
      main.prepend(
        toCopy(
          entries,
          'Lo que escribió en otra página no se ha enviado, y sigue en esta pestaña hasta por una hora.',
          page,
        ),
      );
    if (gone.length > 0)
      main.prepend(
        toCopy(
          gone,
          `Lo que escribió en otro formulario de esta página no se ha enviado, y ese formulario ya no está aquí. Sigue en esta pestaña hasta por una hora: copie lo que todavía le sirva.${again({ files: gone.some(({ files }) => files) })}`,
        ),
      );
  }

  function fillAgain(form, entry) {
    const lost = fill(form, entry.fields);
    for (let outer = form.closest('details'); outer; outer = outer.parentElement.closest('details')) outer.open = true;
    const texts = entry.texts.filter(({ name }) => lost.has(name));
    if (texts.length > 0)
      form.before(
        toCopy([{ ...entry, texts }], 'Una parte de lo que escribió aquí ya no tiene campo en este formulario.'),
      );
    form.prepend(told(`Lo que usted escribió aquí no se ha enviado.${again(entry)}`));
  }

  document.addEventListener('submit', (event) => {
    const sent = event.target;
    if (event.defaultPrevented) return;
    // Who leaves takes it all along
    if (sent.getAttribute('action') === LEAVE) {
      keep([]);
      return;
    }
    const forms = formsHere();
    const names = namesOf(forms);
    const others = kept().filter((one) => one.page !== here || !names.includes(one.form));
    const written = forms.flatMap((form, index) =>
      form === sent || !isWritten(form)
        ? []
        : [{ ...about(form), id: Math.random(), holder, page: here, form: names[index], at: Date.now() }],
    );
    try {
      keep([...others, ...written]);
    } catch {
      // The tab takes no more: what is beside each button has told it
    }
  });

  const butFiles = document.querySelector('form [type="file"]') ? ' Los archivos, no.' : '';
  for (const form of formsHere()) form.dataset.elsewhere += ` Se lo devolvemos después, sin enviar.${butFiles}`;
  giveBack();
  setInterval(kept, 60_000);
})();
