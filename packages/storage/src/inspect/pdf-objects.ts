import type { ActiveContent } from '../refusals.ts';
import { actionKeys, annotations, clicked, opening, refusedNames } from './pdf-lists.ts';
import type { Body, Token } from './pdf-tokens.ts';

export type Values = Map<string, string>;

interface Frame {
  is: 'dictionary' | 'array';
  /** The key under which it stands, also through an array */
  under: string;
  key: string | null;
  hasValue: boolean;
  values: Values;
}

/** A stream that holds objects, still packed. */
export interface PackedObjects extends Body {
  number: number;
  generation: number;
  dictionary: Values;
}

export interface PdfObjects {
  take(token: Token): 'body' | undefined;
  skip(body: Body): void;
  /** Begins an object without a header of its own, as those of a stream have. */
  begin(number: number): void;
  isBalanced(): boolean;
  /** What was found so far that refuses the file. */
  fault(): ActiveContent | null;
  /** After the last object: whether a click, or opening, leads to an action of no list. */
  strayed(): ActiveContent | null;
  seen: {
    headers: number;
    packed: PackedObjects[];
    locks: Values[];
    methods: Set<string>;
    isLocked: boolean;
    id: string;
  };
}

const mostValues = 64;
const deepest = 200;
const mostKept = 300_000;
const badLink = /^[\s\0]*(?:javascript|vbscript|data):/i;

/** Judges the objects of a PDF as their tokens pass: actions and annotations from a list, no name that brings anything. */
export function pdfObjects(): PdfObjects {
  const seen: PdfObjects['seen'] = { headers: 0, packed: [], locks: [], methods: new Set(), isLocked: false, id: '' };
  const does = new Map<number, Set<string>>();
  let kept = 0;
  const wanted = { clicked: new Set<number>(), opening: new Set<number>() };
  let stack: Frame[] = [];
  let words: string[] = [];
  let object = { number: -1, generation: 0 };
  let closed: Values | null = null;
  let found: ActiveContent | null = null;

  function refuse(content: ActiveContent): void {
    found ??= content;
  }

  /** Bounds what is remembered until the last object. */
  function keep(): void {
    kept += 1;
    if (kept > mostKept) refuse('unknownPart');
  }

  function value(text: string): void {
    const top = stack.at(-1);
    if (!top) return;
    if (top.is === 'array' && top.under === 'ID' && seen.id === '') seen.id = text;
    if (top.is === 'array' && top.values.size === 0) top.values.set('', text);
    else if (top.is === 'array') top.values.set('more', text);
    if (
      top.is === 'dictionary' &&
      top.key !== null &&
      !top.hasValue &&
      top.values.size < mostValues &&
      !top.values.has(top.key)
    )
      top.values.set(top.key, text);
    top.hasValue = true;
  }

  function name(text: string): void {
    const content = refusedNames.get(text);
    if (content) refuse(content);
    const top = stack.at(-1);
    if (!top) return;
    if (top.is === 'array' || (top.key !== null && !top.hasValue)) value(`/${text}`);
    else [top.key, top.hasValue] = [text, false];
  }

  function open(is: Frame['is']): void {
    const top = stack.at(-1);
    const under = (top?.is === 'array' ? top.under : top?.key) ?? '';
    if (stack.length === deepest) refuse('unknownPart');
    else stack.push({ is, under, key: null, hasValue: false, values: new Map() });
  }

  function close(is: Frame['is']): void {
    while (stack.length > 0) {
      const frame = stack.pop();
      if (!frame) return;
      if (frame.is === 'dictionary') judge(frame);
      value(frame.is === 'array' && frame.values.size === 1 ? (frame.values.get('') ?? '') : '');
      if (frame.is === is) {
        closed = is === 'dictionary' && stack.length === 0 ? frame.values : null;
        return;
      }
    }
  }

  function judge({ under, values }: Frame): void {
    const action = values.get('S')?.slice(1);
    if (action !== undefined && stack.length === 0) {
      does.set(object.number, (does.get(object.number) ?? new Set()).add(action));
      keep();
    }
    if (under === 'OpenAction' && action !== undefined && !opening.has(action)) refuse('opensAlone');
    const isAction = actionKeys.has(under) || values.get('Type') === '/Action';
    if (isAction && action !== undefined && !clicked.has(action)) refuse('action');
    if (under === 'AA' && values.size > 0) refuse('opensAlone');
    if (badLink.test(values.get('URI') ?? '')) refuse('javascript');
    const shape = values.get('Rect') === undefined ? undefined : values.get('Subtype');
    if (shape !== undefined && !annotations.has(shape.slice(1))) refuse('action');
    if (values.has('Encrypt')) seen.isLocked = true;
    if (values.get('Filter') === '/Standard' && values.has('O') && values.has('U')) seen.locks.push(values);
    const method = values.get('CFM');
    if (method) seen.methods.add(method);
  }

  function reference(): void {
    const number = Number(words.at(-2));
    const top = stack.at(-1);
    const key = (top?.is === 'array' ? top.under : top?.key) ?? '';
    if (key === 'AA') refuse('opensAlone');
    if (actionKeys.has(key)) keep();
    if (key === 'OpenAction' && top?.is === 'dictionary') wanted.opening.add(number);
    else if (actionKeys.has(key)) wanted.clicked.add(number);
    if (top?.is === 'dictionary' && top.key !== null) top.values.set(top.key, `${number} R`);
  }

  function word(text: string): 'body' | undefined {
    const isNumber = /^[+-]?\d/.test(text);
    if (text === 'obj' && words.length >= 2) {
      seen.headers += 1;
      object = { number: Number(words.at(-2)), generation: Number(words.at(-1)) };
      stack = [];
    } else if (text === 'endobj' || text === 'trailer' || text === 'xref') stack = [];
    else if (text === 'R' && words.length >= 2) reference();
    else if (text === 'stream' && closed) return 'body';
    else value(text);
    words = isNumber ? [...words.slice(-1), text] : [];
    return undefined;
  }

  function take(token: Token): 'body' | undefined {
    if (token.kind === 'word') {
      const next = word(token.text);
      if (next !== 'body') closed = null;
      return next;
    }
    words = [];
    closed = null;
    if (token.kind === 'name') name(token.text);
    else if (token.kind === 'string') value(token.text);
    else if (token.text === '<<' || token.text === '[') open(token.text === '<<' ? 'dictionary' : 'array');
    else close(token.text === '>>' ? 'dictionary' : 'array');
    return undefined;
  }

  function skip(body: Body): void {
    const dictionary = closed ?? new Map<string, string>();
    closed = null;
    if (dictionary.has('F')) refuse('externalTarget');
    if (dictionary.has('First') || dictionary.get('Type') === '/ObjStm')
      seen.packed.push({ ...body, ...object, dictionary });
  }

  function strays(numbers: Set<number>, allowed: Set<string>): boolean {
    return [...numbers].some((number) => [...(does.get(number) ?? [])].some((action) => !allowed.has(action)));
  }

  function strayed(): ActiveContent | null {
    if (strays(wanted.opening, opening)) return 'opensAlone';
    return strays(wanted.clicked, clicked) ? 'action' : null;
  }

  return {
    take,
    skip,
    begin(number) {
      object = { number, generation: 0 };
      stack = [];
      words = [];
    },
    isBalanced: () => stack.length === 0,
    fault: () => found,
    strayed,
    seen,
  };
}
