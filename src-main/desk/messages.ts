import { z } from 'zod'

/** What the window's main process may say to the desk process. */
const deskMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), callId: z.string(), operation: z.string(), input: z.unknown() }),
  z.strictObject({ type: z.literal('cancel'), callId: z.string() }),
  z.strictObject({ type: z.literal('end') }),
])

export const parseDeskMessage = (data: unknown): z.infer<typeof deskMessage> => deskMessage.parse(data)
