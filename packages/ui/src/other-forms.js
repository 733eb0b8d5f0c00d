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

  function said(form) {
    return fieldsOf(form).map(({ name, type, value, checked }) => ({ name, type, value, checked }));
  }

  /** The fields as they were, with what the page said of itself then: who saved since is told apart as on a page left open. */
  function fill(form, fields) {
    const left = fieldsOf(form);
    for (const field of fields) {
      const isChoice = field.type === 'checkbox' || field.type === 'radio';
      const at = left.findIndex(
        ({ name, type, value }) => name === field.name && type === field.type && (!isChoice || value === field.value),
      );
      if (at < 0) continue;
      const [found] = left.splice(at, 1);
      if (isChoice) found.checked = field.checked;
      else found.value = field.value;
    }
  }

  function tell(before, words, link) {
    const told = document.createElement('p');
    told.className = 'given-back';
    told.setAttribute('role', 'status');
    told.append(words);
    if (link) {
      const way = document.createElement('a');
      way.href = link;
      way.append('verlo');
      told.append(' ', way, '.');
    }
    before.prepend(told);
  }

  function giveBack() {
    const forms = formsHere();
    const names = namesOf(forms);
    const away = new Set();
    for (const entry of kept()) {
      const form = entry.page === here ? forms[names.indexOf(entry.form)] : undefined;
      if (!form) {
        if (entry.page !== here) away.add(entry.page);
        continue;
      }
      fill(form, entry.fields);
      for (let outer = form.closest('details'); outer; outer = outer.parentElement.closest('details'))
        outer.open = true;
      tell(
        form,
        `Lo que usted escribió aquí no se ha enviado.${entry.files ? ' Los archivos debe elegirlos otra vez.' : ''}`,
      );
    }
    const main = document.querySelector('main');
    for (const page of main ? away : [])
      tell(
        main,
        'Lo que escribió en otro formulario no se ha enviado, y sigue en esta pestaña hasta por una hora:',
        page,
      );
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
        : [{ holder, page: here, form: names[index], at: Date.now(), fields: said(form), files: holdsFiles(form) }],
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
