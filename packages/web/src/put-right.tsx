interface Props {
  /** Which form of its page it is, as it was kept */
  form: string;
  /** What is said where that form stands on the page, and where it does not */
  here: string;
  gone: string;
}

/** What is said of a form that was kept: once its page is drawn, by whether it still stands there (`withPutRight`). */
export function PutRight({ form, here, gone }: Props) {
  const [name] = form.split('~');
  return (
    <p data-of-form={name} data-gone={gone}>
      {here}
    </p>
  );
}
