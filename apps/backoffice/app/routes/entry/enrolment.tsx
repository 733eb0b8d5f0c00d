import { QrDrawing } from '@alianzas/drawings';
import { ButtonLink, ConfirmPanel, Main, Notice } from '@alianzas/ui';

/** What an authentication application needs: the code to point the camera at, or the same key to type. */
export function Enrolment({ uri, secret }: { uri: string; secret: string }) {
  return (
    <div className="grid grid-cols-1 items-start gap-6 sm:grid-cols-[auto_minmax(0,1fr)]">
      <div className="w-fit overflow-hidden rounded-lg border border-line">
        <QrDrawing text={uri} title="Código QR para la aplicación de autenticación" />
      </div>
      <div className="space-y-4">
        <p>Apunte la cámara desde su aplicación de autenticación.</p>
        <p>
          Si no puede, escriba esta clave en la aplicación:
          <br />
          <strong className="code wrap-anywhere whitespace-normal">{secret}</strong>
        </p>
        <p>
          ¿Está en el celular? <a href={uri}>Abra la clave en la aplicación</a>.
        </p>
      </div>
    </div>
  );
}

/** The ten codes, this once: they are printed or copied by their person. */
export function RecoveryCodes(props: { title: string; codes: readonly string[]; on: { href: string; label: string } }) {
  return (
    <Main width="reading">
      <ConfirmPanel title={props.title} />
      <Notice tone="attention">
        Guarde estos códigos de recuperación en un lugar seguro. Se muestran solo esta vez, y cada uno sirve una vez.
      </Notice>
      <ol className="grid list-decimal gap-x-10 gap-y-1 pl-7 sm:grid-cols-2">
        {props.codes.map((code) => (
          <li key={code}>
            <span className="code whitespace-nowrap text-[0.9375rem] tabular-nums">{code}</span>
          </li>
        ))}
      </ol>
      <ButtonLink href={props.on.href}>{props.on.label}</ButtonLink>
    </Main>
  );
}
