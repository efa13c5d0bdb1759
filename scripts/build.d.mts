export function buildDesk(): Promise<readonly string[]>
