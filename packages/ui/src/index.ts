export {
  type Answer,
  Answered,
  AnswersAbout,
  AnswersRead,
  Besides,
  SavedAnswers,
  wordsAmong,
} from './forms/answers.tsx';
export { Actions, ButtonLink, type ButtonTone, SubmitButton, type SubmitButtonProps } from './forms/buttons.tsx';
export { Checkbox, type CheckboxProps } from './forms/checkbox.tsx';
export { CheckboxGroup, type CheckboxGroupProps } from './forms/checkbox-group.tsx';
export type { Choice } from './forms/choice-line.tsx';
export {
  type Option,
  SelectField,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './forms/field.tsx';
export { Fieldset } from './forms/fieldset.tsx';
export {
  ActionForm,
  type ActionFormProps,
  ErrorSummary,
  type FieldError,
  Form,
  type FormProps,
  type Hidden,
} from './forms/form.tsx';
export { RadioGroup, type RadioGroupProps } from './forms/radio-group.tsx';
export { CodeField, DateField, FileField, type FileFieldProps, MoneyField } from './forms/special-fields.tsx';
export { type FieldProps, fieldId } from './forms/wiring.ts';
export { BackLink } from './layout/back-link.tsx';
export { Breadcrumbs } from './layout/breadcrumbs.tsx';
export { DemoStrip } from './layout/demo-strip.tsx';
export { Footer, type FooterProps } from './layout/footer.tsx';
export { Header, type HeaderProps } from './layout/header.tsx';
export { IdentityBar, type IdentityBarProps } from './layout/identity-bar.tsx';
export { Main } from './layout/main.tsx';
export { PageTitle, type PageTitleProps } from './layout/page-title.tsx';
export { PrintFooter, PrintHeader } from './layout/print-frame.tsx';
export { SkipLink } from './layout/skip-link.tsx';
export { SubNavigation } from './layout/sub-navigation.tsx';
export { TwoColumns } from './layout/two-columns.tsx';
export { Card, Cards } from './parts/cards.tsx';
export { type Column, DataTable, type DataTableProps } from './parts/data-table.tsx';
export { type FileItem, FileList } from './parts/file-list.tsx';
export { FilterBar, type FilterBarProps } from './parts/filter-bar.tsx';
export { Link, Opens, WayTo } from './parts/link.tsx';
export {
  Banner,
  type BannerProps,
  ConfirmPanel,
  DefinitionTip,
  Details,
  EmptyState,
  Notice,
} from './parts/messages.tsx';
export { Pagination } from './parts/pagination.tsx';
export { PhvaLegend, PhvaMark } from './parts/phva-mark.tsx';
export { NextStep, type NextStepProps, Quote, type QuoteProps } from './parts/procedure.tsx';
export { Scroller } from './parts/scroller.tsx';
export { Stat, Stats } from './parts/stats.tsx';
export { SummaryList, type SummaryRow } from './parts/summary-list.tsx';
export { Tag } from './parts/tag.tsx';
export { type Task, TaskList } from './parts/task-list.tsx';
export { Timeline, type TimelineDay, type TimelineEntry } from './parts/timeline.tsx';
export { Fingerprint, MailLink, Unbroken } from './parts/unbroken.tsx';
export { Written } from './parts/written.tsx';
export type { LinkTo, Tone } from './types.ts';
