export function installErrorMap(): void {}
