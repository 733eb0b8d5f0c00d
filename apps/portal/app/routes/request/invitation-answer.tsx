import { agreedIn, hasAccepted, hasLapsed, offersOfInvitation } from '@alianzas/domain/intake';
import { isOffered, NotFound, sha256Of } from '@alianzas/domain/platform';
import { bindingText } from '@alianzas/domain/procedure';
import { type OwnInvitation, ownInvitationPage } from '@alianzas/domain/views';
import { instantWords, invitationTexts, whyNot } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Main, Notice, PageTitle, SummaryList, Written } from '@alianzas/ui';
import { acts, bodyOf } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { asksIfPerson, MaybePerson } from '@alianzas/web/maybe-person';
import { useSent } from '@alianzas/web/sent';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { namedOnce } from '../../pages/named-once.ts';
import { NaturalPerson } from '../../pages/natural-person.tsx';
import { Bullets, Section } from '../../pages/prose.tsx';
import { GeneralConditions } from '../public/conditions.tsx';
import { AnswerForm } from './answer-form.tsx';
import { AnswerGiven } from './answer-given.tsx';
import { answerInvitation } from './answer-invitation.ts';
import { LABELS } from './answer-typed.ts';
import { LeaveHere } from './leave-here.tsx';
import { ToWhomToWrite } from './to-whom-to-write.tsx';

export { ErrorBoundary } from './invitation-gone.tsx';

export const meta = () => [{ title: 'Responder la invitación · Alianzas' }, { name: 'robots', content: 'noindex' }];
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' });

export const loader = reads(async ({ ctx, who }) => {
  const it = await ownInvitationPage(ctx);
  const found = { ...it, expiresAt: new Date(it.expiresAt) };
  const { accept, decline } = offersOfInvitation(found, it.standing, ctx.actor, ctx.now);
  const other = { ...found, takenOut: false, ofTheTeam: false };
  const anybody = offersOfInvitation(other, it.standing, ctx.actor, ctx.now);
  return {
    ...it,
    sentAt: instantWords(it.sentAt),
    expiresAt: instantWords(it.expiresAt),
    answeredAt: it.answeredAt && instantWords(it.answeredAt),
    revokedAt: it.revokedAt && instantWords(it.revokedAt),
    isSignedIn: who.person !== null,
    other: it.isOther ? who.person!.name : null,
    waits: isOffered(anybody.decline) || isOffered(anybody.accept),
    whyNotAnswer: isOffered(accept) ? null : whyNot(decline),
    texts: textsOf(it),
    isAccepted: hasAccepted(it),
    hasLapsed: hasLapsed(found, ctx.now),
    whyNotAccept: whyNot(accept),
    whyNotDecline: whyNot(decline),
  };
});

/** What was answered, whole, each text with its fingerprint; nothing before that. */
function textsOf(it: OwnInvitation): { title: string; text: string; sha256: string }[] {
  if (it.answeredAt === null) return [];
  const conditions = agreedIn({ state: it.state, answeredAt: new Date(it.answeredAt) });
  const authorised = it.consents.map(({ text, version, purposes }) => ({ ...bindingText(text, version), purposes }));
  const agreed = conditions.length > 0 ? [...conditions, ...authorised] : [];
  return invitationTexts({ ...it, agreed }).map((one) => ({ ...one, sha256: sha256Of(one.text) }));
}

export const action = acts(async ({ request, context }) => {
  const { ctx } = await context.page();
  if (ctx.actor.kind !== 'bearer') throw new NotFound('invitation');
  const { isOther } = await ownInvitationPage(ctx);
  return answerInvitation(context, { id: ctx.actor.subject, isOther }, await bodyOf(request));
});

export default function InvitationAnswer() {
  return (
    <>
      <Answering />
      <LeaveHere action={portal.invitationLeft()} />
    </>
  );
}

function Answering() {
  const it = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  if (!it.waits) return <AnswerGiven invitation={it} state={state} />;
  if (asksIfPerson(state)) {
    return (
      <Main width="reading">
        <MaybePerson
          state={state}
          action={portal.invitationAnswered()}
          name={it.organization}
          ways={<NaturalPerson />}
        />
      </Main>
    );
  }
  return (
    <Main width="reading">
      <DoneBanner />
      <FormErrors state={state} labels={namedOnce(LABELS, state?.errors)} />
      <PageTitle
        kicker="Invitación"
        code={it.code}
        lead="La Dirección de Redes y Acción Colectiva de la Secretaría de Cultura, Recreación y Deporte la invita a participar en una alianza de la Red Distrital de Cultura Ciudadana y Democrática."
      >
        {it.organization}
      </PageTitle>
      {state?.refusal?.code === 'organization.naturalPerson' ? <NaturalPerson /> : null}
      <Section title="Por qué la invitan">
        <p>
          <Written text={it.message} />
        </p>
        <p>Iniciativas priorizadas a las que se refiere:</p>
        <Bullets>
          {it.initiatives.map(({ id, name, lineOfWork }) => (
            <li key={id}>
              <strong>{name}</strong>. {lineOfWork}
            </li>
          ))}
        </Bullets>
      </Section>
      <SummaryList
        rows={[
          { term: 'La acompaña en la Secretaría', detail: <ToWhomToWrite {...it} /> },
          { term: 'Enviada', detail: it.sentAt },
          { term: 'Puede responder hasta', detail: it.expiresAt },
        ]}
      />
      <Section title="Antes de responder" id="condiciones">
        <p>
          Su organización decide voluntariamente. Aceptar es participar en la implementación de la estrategia de cultura
          ciudadana; los compromisos se acuerdan después. No responder no es aceptar.
        </p>
        <details className="details">
          <summary>Lea las condiciones generales</summary>
          <div className="space-y-4">
            <GeneralConditions />
          </div>
        </details>
      </Section>
      {it.whyNotAnswer ? (
        <Notice tone="attention">{it.whyNotAnswer}</Notice>
      ) : (
        <AnswerForm
          state={state}
          contactName={it.contactName}
          other={it.other}
          whyNotAccept={it.whyNotAccept}
          whyNotDecline={it.whyNotDecline}
        />
      )}
    </Main>
  );
}
