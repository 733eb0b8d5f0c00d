import { saveProposal } from '../alliance/index.ts';
import { approveProposal, enterNetwork, notifyInclusion } from '../asRead.ts';
import { activeOf, answerOf, dayOf, itemsOf, type OnStage, sessionOf } from './case.ts';
import { proposalFor, steps } from './plots.ts';
import { as, must, type Stage } from './stage.ts';

/** Activity 2: the proposal, approved. */
export async function propose(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'profesional', dayOf(one, 2));
  must(await saveProposal(ctx, proposalFor(one.id, one.cast.kind, one.cast.title)));
  must(await approveProposal(ctx, { alliance: one.id, minutesUsed: 1500 }));
}

/** Activity 3: the first contact, in a session. */
export async function contact(stage: Stage, one: OnStage): Promise<void> {
  const items = itemsOf(one, () => ({
    activity: 3 as const,
    ...steps.firstContact,
    actions: [...steps.firstContact.actions],
    minutesUsed: 180,
  }));
  await sessionOf(stage, one, 3, 'Primer contacto', items);
}

/** Activity 4: the analysis of the inclusion. */
export async function validate(stage: Stage, one: OnStage): Promise<void> {
  await sessionOf(
    stage,
    one,
    4,
    'Validación de la inclusión',
    itemsOf(one, () => ({ activity: 4 as const, ...steps.analysis, minutesUsed: 90 })),
  );
}

/** Activity 5: each organization answers. */
export async function answer(stage: Stage, one: OnStage): Promise<void> {
  const items = itemsOf(one, (index) => {
    const answer = answerOf(one, index);
    return { activity: 5 as const, answer, reason: steps[answer] };
  });
  await sessionOf(stage, one, 5, 'Decisión sobre la participación', items);
}

/** Activity 6: those that said Sí enter the network. */
export async function include(stage: Stage, one: OnStage): Promise<void> {
  for (const { id: organization, email, cast } of activeOf(one)) {
    const relevant = {
      address: `Sede principal, ${cast.neighbourhood}`,
      contact: cast.contact,
      email,
      phone: '601 555 0100',
      interests: 'Convivencia y cuidado',
    };
    must(
      await enterNetwork(as(stage, 'profesional', dayOf(one, 6)), {
        alliance: one.id,
        organization,
        relevant,
        minutesUsed: 45,
      }),
    );
  }
}

/** Activity 7: they are told. */
export async function notify(stage: Stage, one: OnStage): Promise<void> {
  for (const { id: organization } of activeOf(one)) {
    const notice = { alliance: one.id, organization, channel: 'email' as const, minutesUsed: 20 };
    must(await notifyInclusion(as(stage, 'profesional', dayOf(one, 7)), notice));
  }
}
