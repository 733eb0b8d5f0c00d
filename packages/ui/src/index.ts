export { Actions, ButtonLink, type ButtonTone, SubmitButton, type SubmitButtonProps } from './forms/buttons.tsx';
export {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
  type Choice,
  Fieldset,
  RadioGroup,
  type RadioGroupProps,
} from './forms/choices.tsx';
export {
  type Option,
  SelectField,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './forms/field.tsx';
export {
  ActionForm,
  type ActionFormProps,
  ErrorSummary,
  type FieldError,
  Form,
  type FormProps,
  type Hidden,
} from './forms/form.tsx';
export { CodeField, DateField, FileField, type FileFieldProps, MoneyField } from './forms/special-fields.tsx';
export { type FieldProps, fieldId } from './forms/wiring.ts';
export {
  BackLink,
  Breadcrumbs,
  IdentityBar,
  type IdentityBarProps,
  PageTitle,
  type PageTitleProps,
  SubNavigation,
  TwoColumns,
} from './layout/heading.tsx';
export {
  DemoStrip,
  Footer,
  type FooterProps,
  Header,
  type HeaderProps,
  Main,
  PrintHeader,
  SkipLink,
} from './layout/page.tsx';
export {
  Card,
  Cards,
  type Column,
  DataTable,
  type DataTableProps,
  FilterBar,
  type FilterBarProps,
  Pagination,
  Stat,
  Stats,
} from './parts/data.tsx';
export {
  type FileItem,
  FileList,
  SummaryList,
  type SummaryRow,
  type Task,
  TaskList,
  Timeline,
  type TimelineDay,
  type TimelineEntry,
} from './parts/lists.tsx';
export {
  Banner,
  type BannerProps,
  ConfirmPanel,
  DefinitionTip,
  Details,
  EmptyState,
  Notice,
} from './parts/messages.tsx';
export { PhvaMark } from './parts/phva-mark.tsx';
export { NextStep, type NextStepProps, Quote, type QuoteProps } from './parts/procedure.tsx';
export { Tag } from './parts/tag.tsx';
export type { LinkTo, Tone } from './types.ts';
