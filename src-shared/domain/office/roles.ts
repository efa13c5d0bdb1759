/** Who may do what. Every role may read; only the auditor may do nothing else. */
export const roles = ['caseworker', 'payroll-officer', 'finance-officer', 'manager', 'auditor'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'read',
  'people.write',
  'employment.write',
  'care.write',
  'letters.write',
  'banking.write',
  'payroll.prepare',
  'payroll.approve',
  'payments.prepare',
  'payments.approve',
  'office.manage',
] as const
export type Permission = (typeof permissions)[number]

const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  caseworker: ['read', 'people.write', 'employment.write', 'care.write', 'letters.write'],
  'payroll-officer': [
    'read',
    'employment.write',
    'care.write',
    'letters.write',
    'payroll.prepare',
    'payments.prepare',
  ],
  'finance-officer': [
    'read',
    'banking.write',
    'letters.write',
    'payroll.approve',
    'payments.prepare',
    'payments.approve',
  ],
  manager: permissions,
  auditor: ['read'],
}

export const isAllowed = (role: Role, permission: Permission): boolean => allowed[role].includes(permission)

export const roleNames: Readonly<Record<Role, string>> = {
  caseworker: 'Caseworker',
  'payroll-officer': 'Payroll officer',
  'finance-officer': 'Finance officer',
  manager: 'Manager',
  auditor: 'Auditor (reads only)',
}
