import { CodeField, Fieldset, TextField } from '@alianzas/ui';

/** What each of the two is called, where it is typed and in the summary of what is wrong. */
export const PROOF = { password: 'Contraseña actual', code: 'Código de seis dígitos' };

/** Both factors again, before any change. */
export function ProofFields() {
  return (
    <Fieldset name="proof" legend="Confirme que es usted">
      <div className="mt-3 space-y-6">
        <TextField
          name="password"
          label={PROOF.password}
          type="password"
          autoComplete="current-password"
          width="medium"
        />
        <CodeField
          name="code"
          label={PROOF.code}
          hint="El que muestra ahora su aplicación de autenticación. Cada código sirve una vez."
          digits={6}
        />
      </div>
    </Fieldset>
  );
}
