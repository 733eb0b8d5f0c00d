// html-to-text brings no types: the part of its formatters' interface that is used here
interface Builder {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLineBreak(): void;
}
interface Element {
  attribs: Readonly<Record<string, string>>;
  children: readonly object[];
}
type Formatter = (
  element: Element,
  walk: (children: readonly object[], builder: Builder) => void,
  builder: Builder,
) => void;

const action: Formatter = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.addInline(':');
  builder.addLineBreak();
  builder.addInline(String(element.attribs.href), { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
};

const factName: Formatter = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(': ');
};

/** How the page reads without markup: titles as written, a fact in one line, a button as its words and its address. */
export const textOptions = {
  wordwrap: false,
  formatters: { action, factName },
  selectors: [
    { selector: 'title', format: 'skip' },
    ...['h1', 'h2'].map((selector) => ({ selector, format: 'heading', options: { uppercase: false } })),
    { selector: 'a.action', format: 'action' },
    { selector: 'table.facts', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'tr.fact-row', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'th.fact-name', format: 'factName' },
    { selector: 'td.fact-value', format: 'inline' },
  ],
};
