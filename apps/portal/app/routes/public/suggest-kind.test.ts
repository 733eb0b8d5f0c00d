import { expect, test } from 'vitest';
import { questions, suggestKind, unanswered } from './suggest-kind.ts';

const answers = (que: string, quienes: string, tiempo: string) => new URLSearchParams({ que, quienes, tiempo });

test('what the organization wants to do decides the kind, whatever the other answers', () => {
  const wishes = { replicar: 'loyalty', cuidar: 'adoption', resolver: 'pact', aportar: 'support' };
  for (const [wish, kind] of Object.entries(wishes)) {
    expect(suggestKind(answers(wish, 'una', 'puntual')).best).toBe(kind);
    expect(suggestKind(answers(wish, 'varias', 'largo')).best).toBe(kind);
  }
});

test('another kind is named when the other two answers point at it', () => {
  expect(suggestKind(answers('resolver', 'varias', 'largo')).also).toBeNull();
  expect(suggestKind(answers('resolver', 'una', 'puntual')).also).toBe('support');
  expect(suggestKind(answers('cuidar', 'una', 'largo')).also).toBe('loyalty');
});

test('an answer that no question offers counts as none', () => {
  expect(unanswered(new URLSearchParams({ que: 'otra cosa', quienes: 'una' }))).toEqual(['que', 'tiempo']);
  expect(unanswered(new URLSearchParams())).toEqual(questions.map(({ name }) => name));
});
