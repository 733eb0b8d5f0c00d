import { CodeField, Fieldset, TextField } from '@alianzas/ui';

/** Both factors again, before any change. */
export function ProofFields() {
  return (
    <Fieldset name="proof" legend="Confirme que es usted">
      <div className="mt-3 space-y-6">
        <TextField
          name="password"
          label="Contraseña actual"
          type="password"
          autoComplete="current-password"
          width="medium"
        />
        <CodeField
          name="code"
          label="Código de seis dígitos"
          hint="El que muestra ahora su aplicación de autenticación. Cada código sirve una vez."
          digits={6}
        />
      </div>
    </Fieldset>
  );
}
