import { z } from 'zod'
import { isPlainDate } from '../domain/plain-date.ts'

/** Whole pence. Bounded so that sums stay far inside Number.MAX_SAFE_INTEGER. */
export const pence = z.int().min(-1_000_000_000_00).max(1_000_000_000_00)
/** A calendar day, "2025-04-06". Never a Date: a day has no time zone. */
export const plainDate = z.string().refine(isPlainDate, 'a day that exists, written yyyy-mm-dd')
/** A row's number, made by the database. */
export const id = z.int().positive()
/** Made once per form by the caller. The same id twice gives the first answer again, never a second effect. */
export const requestId = z.uuid()
export const minutes = z.int().min(0).max(100_000)
/** Hundredths of a penny for an hour: £15.60 is 156000. */
export const ratePerHourHundredths = z.int().min(0).max(100_000_000)
export const shortText = z.string().trim().min(1).max(120)
export const longText = z.string().trim().min(1).max(2000)
/** May be empty. */
export const optionalText = z.string().trim().max(2000)
export const sortCode = z.string().regex(/^\d{6}$/, 'six digits')
export const accountNumber = z.string().regex(/^\d{8}$/, 'eight digits')
export const moment = z.iso.datetime()
export const taxYear = z.string().regex(/^20\d\d-\d\d$/, 'such as 2026-27')
export const payFrequency = z.enum(['weekly', 'fortnightly', 'four-weekly', 'monthly'])

/** A document made by the desk: main shows the dialog and writes it; a screen never sees a path. */
export const documentFile = z.strictObject({ fileName: shortText, mediaType: shortText, base64: z.base64() })
/** A file that somebody chose; its name is for people only. */
export const chosenFile = z.strictObject({ fileName: z.string().max(255), base64: z.base64() })

/** The input of a query that needs nothing. */
export const nothing = z.strictObject({})
