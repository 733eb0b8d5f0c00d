import type { ActiveContent } from '../refusals.ts';
import { isRunning, isScript } from './pdf-links.ts';
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
  /** What its key had for value before this one */
  before?: string | undefined;
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
    /** Ends of the file, each with what it says of it */
    trailers: number;
    packed: PackedObjects[];
    locks: Values[];
    methods: Set<string>;
    isLocked: boolean;
    id: string;
  };
}

/** The keys whose values say what a dictionary is. */
const telling = new Set(
  'S Type Subtype Rect URI Base F First N Filter DecodeParms DP Encrypt V R Length O U UE P StmF CFM EncryptMetadata'.split(
    ' ',
  ),
);
const deepest = 200;
const mostKept = 400_000;
const mostTokens = 5_000_000;
/** The most streams of objects that are read; one more is remembered, to tell that there are more. */
export const mostPacked = 5000;
const noNumbers: [before: string, last: string] = ['', ''];
/** A key or an object that stands twice and says two things: in no list. */
export const ambiguous = ' ';
const mostNumber = 2 ** 31;

/** The name that a value is; what is no name is in no list. */
function nameOf(value: string | undefined): string {
  return value?.startsWith('/') ? value.slice(1) : ambiguous;
}

function isNumber(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d;
}

/** A number that all readers read alike: digits and nothing else. Null when it is none. */
export function countOf(text: string | undefined): number | null {
  const isPlain = text !== undefined && /^\d{1,10}$/.test(text) && Number(text) < mostNumber;
  return isPlain ? Number(text) : null;
}

/** Judges the objects of a PDF as their tokens pass: actions and annotations from a list, no name that brings anything. */
export function pdfObjects(): PdfObjects {
  const seen: PdfObjects['seen'] = {
    headers: 0,
    trailers: 0,
    packed: [],
    locks: [],
    methods: new Set(),
    isLocked: false,
    id: '',
  };
  const does = new Map<number, string>();
  /** Objects that are a list of others: of no list of ours where an action is wanted */
  const lists = new Set<number>();
  let kept = 0;
  const wanted = { clicked: new Set<number>(), opening: new Set<number>() };
  let stack: Frame[] = [];
  let numbers = noNumbers;
  let tokens = 0;
  let object = { number: -1, generation: 0 };
  let closed: Values | null = null;
  let isStray = false;
  let isTrailer = false;
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
    if (top.is === 'dictionary' && !top.hasValue) put(top, text);
    top.hasValue = true;
  }

  /** Readers differ about a key that stands twice: then it has no value that any list knows. */
  function put(frame: Frame, text: string): void {
    const { key, values } = frame;
    if (key === null || !telling.has(key)) return;
    if ((key === 'URI' || key === 'Base') && isRunning(text)) refuse('javascript');
    frame.before = values.get(key);
    values.set(key, frame.before === undefined || frame.before === text ? text : ambiguous);
  }

  function string(text: string): void {
    if (stack.length === 0 && isScript(text)) refuse('javascript');
    value(text);
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
    if (is === 'array' && stack.length === 0) {
      lists.add(object.number);
      keep();
    }
    if (stack.length === deepest) refuse('unknownPart');
    else stack.push({ is, under, key: null, hasValue: false, values: new Map() });
  }

  function close(is: Frame['is']): void {
    if (stack.length === 0) isStray = true;
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

  function acts(action: string): void {
    const before = does.get(object.number);
    if (before !== action) does.set(object.number, before === undefined ? action : ambiguous);
    keep();
  }

  function judge({ under, key, values }: Frame): void {
    const action = values.has('S') ? nameOf(values.get('S')) : undefined;
    if (action !== undefined && stack.length === 0) acts(action);
    if (under === 'OpenAction' && action !== undefined && !opening.has(action)) refuse('opensAlone');
    const type = values.get('Type');
    const isAction = actionKeys.has(under) || type === '/Action' || type === ambiguous;
    if (isAction && action !== undefined && !clicked.has(action)) refuse('action');
    if (under === 'AA' && key !== null) refuse('opensAlone');
    const shape = values.has('Rect') || type === '/Annot' ? values.get('Subtype') : undefined;
    if (shape !== undefined && !annotations.has(nameOf(shape))) refuse('action');
    if (values.has('Encrypt')) seen.isLocked = true;
    const isLock = values.get('Filter') === '/Standard' && values.has('O') && values.has('U');
    // A second one is enough to know that there is no one way to open it.
    if (isLock && seen.locks.length < 2) seen.locks.push(values);
    const method = values.get('CFM');
    if (method && seen.methods.size < 2) seen.methods.add(method);
  }

  /** The number of an object that is referred to, or that begins; readers differ about one in no plain digits. */
  function numbered(): { number: number; generation: number } {
    const [number, generation] = [countOf(numbers[0]), countOf(numbers[1])];
    if (number === null || generation === null) refuse('unknownPart');
    return { number: number ?? -1, generation: generation ?? 0 };
  }

  function reference(): void {
    const { number } = numbered();
    const top = stack.at(-1);
    // An object that is another one does what the other does: followed no further.
    if (!top) acts(ambiguous);
    const key = (top?.is === 'array' ? top.under : top?.key) ?? '';
    if (key === 'AA') refuse('opensAlone');
    if (actionKeys.has(key)) keep();
    if (key === 'OpenAction' && top?.is === 'dictionary') wanted.opening.add(number);
    else if (actionKeys.has(key)) wanted.clicked.add(number);
    if (top?.is !== 'dictionary' || top.key === null || !telling.has(top.key)) return;
    if (top.before === undefined) top.values.delete(top.key);
    else top.values.set(top.key, top.before);
    put(top, `${number} R`);
  }

  /** Where an object ends before what it opened, readers differ about what it holds. */
  function endObject(): void {
    if (stack.length > 0) refuse('unknownPart');
    stack = [];
  }

  function word(text: string): 'body' | undefined {
    const isPair = numbers[0] !== '';
    if (text === 'obj' && isPair) {
      seen.headers += 1;
      endObject();
      object = numbered();
    } else if (text === 'endobj' || text === 'trailer' || text === 'xref') endObject();
    else if (text === 'R' && isPair) reference();
    else if (text === 'stream' && closed) return 'body';
    else value(text);
    numbers = isNumber(text) ? [numbers[1], text] : noNumbers;
    return undefined;
  }

  function take(token: Token): 'body' | undefined {
    tokens += 1;
    if (tokens > mostTokens) refuse('unknownPart');
    if (isTrailer && token.kind === 'mark' && token.text === '<<') seen.trailers += 1;
    isTrailer = token.kind === 'word' && token.text === 'trailer';
    if (token.kind === 'word') {
      const next = word(token.text);
      if (next !== 'body') closed = null;
      return next;
    }
    numbers = noNumbers;
    closed = null;
    if (token.kind === 'name') name(token.text);
    else if (token.kind === 'string') string(token.text);
    else if (token.text === '<<' || token.text === '[') open(token.text === '<<' ? 'dictionary' : 'array');
    else close(token.text === '>>' ? 'dictionary' : 'array');
    return undefined;
  }

  function skip(body: Body): void {
    const dictionary = closed ?? new Map<string, string>();
    closed = null;
    if (dictionary.has('F')) refuse('externalTarget');
    const isOfObjects = dictionary.has('First') || ['/ObjStm', ambiguous].includes(dictionary.get('Type') ?? '');
    if (isOfObjects && seen.packed.length <= mostPacked) seen.packed.push({ ...body, ...object, dictionary });
  }

  function strays(numbers: Set<number>, allowed: Set<string>): boolean {
    for (const number of numbers) if (!allowed.has(does.get(number) ?? 'GoTo')) return true;
    return false;
  }

  function strayed(): ActiveContent | null {
    if (strays(wanted.opening, opening)) return 'opensAlone';
    for (const number of wanted.clicked) if (lists.has(number)) return 'action';
    return strays(wanted.clicked, clicked) ? 'action' : null;
  }

  return {
    take,
    skip,
    begin(number) {
      object = { number, generation: 0 };
      stack = [];
      numbers = noNumbers;
      isStray = false;
    },
    isBalanced: () => stack.length === 0 && !isStray,
    fault: () => found,
    strayed,
    seen,
  };
}
