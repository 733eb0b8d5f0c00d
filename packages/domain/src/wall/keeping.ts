/** A moment from which something of a row stays as it was. `old` is the row as it stands, `new` as it would become. */
export interface Freeze {
  /** The condition, in SQL */
  when: string;
  /** All that may still change. `name+` is written once and never again; a state moves as its transitions say */
  but: readonly string[];
}
/** How a table keeps the law that what is closed stays as it was. */
export interface Keeping {
  /** By the suffix of its trigger `<table>_<suffix>_kept` */
  freezes?: Readonly<Record<string, Freeze>>;
  /** Triggers of their own that keep it besides: it is only added to, or what it hangs from closes it */
  triggers?: readonly string[];
  /** It is only added to, but that its step was undone is marked in it, once */
  undoing?: true;
  /** It is only added to, but that whoever is blanked is taken out of these columns of it, by `app.blank_person` alone */
  blanks?: readonly string[];
  /** The column of which its `sha256` is, as an application adds it: what says less since, once somebody is blanked, begins whole */
  hashed?: string;
  /** Why nothing of it, or no more of it, is frozen: a table without freezes and triggers must have one */
  why?: string;
}
