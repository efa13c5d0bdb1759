import { useState } from 'react'
import type { Output } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { applyTheme, readTheme, themes, type Theme } from '../../api/theme.ts'
import { Busy } from '../../components/Busy.tsx'
import { Facts } from '../../components/Facts.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { WholeField } from '../../components/form/figure-fields.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { Problem } from '../../components/Problem.tsx'

type Settings = Output<'office.settings'>

const themeNames: Readonly<Record<Theme, string>> = {
  system: 'As this computer is set',
  light: 'Light',
  dark: 'Dark',
}

function ThemeChoice() {
  const [theme, setTheme] = useState(readTheme)
  return (
    <fieldset className="inline-choice">
      <legend>Colours on this computer</legend>
      {themes.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="theme"
            checked={theme === one}
            onChange={() => {
              applyTheme(one)
              setTheme(one)
            }}
          />
          {themeNames[one]}
        </label>
      ))}
    </fieldset>
  )
}

const editableOf = (settings: Settings) => ({
  name: settings.name,
  address: settings.address,
  phone: settings.phone,
  hours: settings.hours,
  contactName: settings.contactName,
  independentAdvice: settings.independentAdvice,
  idleLockMinutes: settings.idleLockMinutes,
  bacsServiceUserNumber: settings.bacsServiceUserNumber,
})

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const [isSaved, setSaved] = useState(false)
  return (
    <DeskForm
      operation="office.changeSettings"
      defaults={editableOf(settings)}
      submitLabel="Save settings"
      draft="settings"
      onDone={() => {
        setSaved(true)
      }}
    >
      {isSaved && (
        <p role="status" className="done">
          Saved. Letters made from now on carry this.
        </p>
      )}
      <div className="form-columns">
        <TextField name="name" label="Name of the office" />
        <TextField name="contactName" label="Who to ask for" />
        <TextField name="address" label="Address" lines={3} />
        <TextField name="hours" label="Opening hours" lines={3} />
        <TextField name="phone" label="Telephone" type="tel" width="medium" />
        <TextField
          name="bacsServiceUserNumber"
          label="Bacs service user number"
          hint="Six digits from your bank; empty when you send bank CSV files"
          width="short"
        />
        <TextField
          name="independentAdvice"
          label="Where people get independent advice"
          hint="Printed on letters about late money"
          lines={3}
        />
        <WholeField name="idleLockMinutes" label="Lock after" hint="Minutes without a touch, 1 to 240" />
      </div>
    </DeskForm>
  )
}

export function SettingsTab() {
  const { may } = useSession()
  const settings = useDesk('office.settings', {})
  if (settings.data === undefined) return settings.isPending ? <Busy /> : <Problem error={settings.error} />
  const { data } = settings
  return (
    <>
      {may('office.manage') ? (
        <SettingsForm settings={data} />
      ) : (
        <Facts
          facts={[
            ['Name of the office', data.name],
            ['Address', data.address],
            ['Telephone', data.phone],
            ['Opening hours', data.hours],
            ['Who to ask for', data.contactName],
            ['Where people get independent advice', data.independentAdvice],
            ['Bacs service user number', data.bacsServiceUserNumber],
            ['Locks after', `${String(data.idleLockMinutes)} minutes without a touch`],
          ]}
        />
      )}
      <ThemeChoice />
    </>
  )
}
