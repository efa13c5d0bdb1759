export function findElectron(): Promise<{ readonly path: string; readonly version: string }>
