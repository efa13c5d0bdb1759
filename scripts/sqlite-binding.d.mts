export function findSqliteBinding(electronVersion: string): Promise<string | undefined>
