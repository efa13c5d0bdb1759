/** The statuses a person's direct payment goes through, in their usual order. */
export const recipientStatuses = ['enquiry', 'setting-up', 'live', 'suspended', 'ending', 'closed'] as const
export type RecipientStatus = (typeof recipientStatuses)[number]

/** How a person reads best. Letters are printed in this format. */
export const communicationFormats = ['standard', 'large-16', 'large-18', 'large-24', 'plain-text'] as const
export type CommunicationFormat = (typeof communicationFormats)[number]
