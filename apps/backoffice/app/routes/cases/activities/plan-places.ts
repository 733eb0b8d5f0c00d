/** Where the forms of an action of the plan stand on the screen of activity 10. */
export function actionPlace(action: string): string {
  return `accion-${action}`;
}
