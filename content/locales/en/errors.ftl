# When something did not go as hoped.
errors-stale-button = This button is from an older message. Please use the newest one.
errors-already-done = This was done already. Nothing was changed.
errors-preview-button = This is a preview. The buttons work once it is published.
errors-too-long = That text is longer than I can take in one go. Please send it in a shorter form.
errors-unsupported = I can read words only, no pictures, voice messages or files. Please write what you are looking for.
errors-trouble = Something went wrong on our side. Nothing of yours is lost. Please try again in a minute.
errors-away = I cannot save anything just now, so this was not done. Please try again in a few minutes.
errors-admins-only = In a group or channel only its administrators can change this. You can ask me anything in a private chat.
errors-no-rights = I may not write in that chat. An administrator can allow it in the chat’s settings, under administrators or permissions.
