/** Settles when somebody asks the command to end: Ctrl-C, SIGTERM or a closed terminal. Asking again changes nothing. */
export function untilAsked() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
  });
}
