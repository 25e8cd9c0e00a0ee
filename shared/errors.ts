import { fill, type Language, type Params, type Sentence } from './domain/language';

/** Every failure a user can meet: what happened, where, what to do, in one sentence. */
export const ERRORS = {
  stopped: {
    en: 'Stopped. Nothing was changed.',
    hi: 'रोक दिया गया। कुछ भी नहीं बदला गया।',
  },
  'file-empty': {
    en: '{file} is empty. Ask the office to send it again.',
    hi: '{file} खाली है। कार्यालय से फ़ाइल दोबारा भेजने को कहें।',
  },
  'file-missing': {
    en: '{file} is no longer there. Choose the file again.',
    hi: '{file} अब वहाँ नहीं है। फ़ाइल फिर से चुनें।',
  },
  'file-locked': {
    en: '{file} cannot be opened. Close it in Excel, or ask for the right to read it.',
    hi: '{file} नहीं खुल रही है। इसे Excel में बंद करें, या पढ़ने की अनुमति लें।',
  },
  'file-too-large': {
    en: '{file} is larger than {limit} MB. Ask the office to send it in parts.',
    hi: '{file} {limit} MB से बड़ी है। कार्यालय से इसे भागों में भेजने को कहें।',
  },
  'file-password': {
    en: '{file} is protected by a password. Open it in Excel, remove the password under File > Info, and save it again.',
    hi: '{file} पासवर्ड से सुरक्षित है। इसे Excel में खोलें, File > Info में पासवर्ड हटाएँ और फिर सहेजें।',
  },
  'file-damaged': {
    en: '{file} is damaged and cannot be read to the end. Ask the office to send it again, or open it in Excel and save it as .xlsx.',
    hi: '{file} खराब है और पूरी नहीं पढ़ी जा सकती। कार्यालय से दोबारा भेजने को कहें, या Excel में खोलकर .xlsx में सहेजें।',
  },
  'file-picture': {
    en: '{file} is a picture, not a sheet. Ask the office for the Excel or CSV file itself.',
    hi: '{file} एक चित्र है, शीट नहीं। कार्यालय से मूल Excel या CSV फ़ाइल माँगें।',
  },
  'file-pdf': {
    en: '{file} is a PDF. Ask the office for the Excel or CSV file it was made from.',
    hi: '{file} PDF है। कार्यालय से वह Excel या CSV फ़ाइल माँगें जिससे यह बनी है।',
  },
  'file-word': {
    en: '{file} is a text document, not a sheet. Ask the office to send the list as an Excel or CSV file.',
    hi: '{file} एक पाठ दस्तावेज़ है, शीट नहीं। कार्यालय से सूची Excel या CSV फ़ाइल में भेजने को कहें।',
  },
  'file-archive': {
    en: '{file} is a packed archive. Unpack it and choose the Excel or CSV file inside.',
    hi: '{file} एक संपीड़ित संग्रह है। इसे खोलकर अंदर की Excel या CSV फ़ाइल चुनें।',
  },
  'file-unknown': {
    en: '{file} is no sheet the desk knows. Open it in the program it was made with and save it as .xlsx or .csv.',
    hi: '{file} ऐसी शीट नहीं है जिसे डेस्क जानता हो। जिस प्रोग्राम में बनी है उसमें खोलकर .xlsx या .csv में सहेजें।',
  },
  'file-unsafe': {
    en: '{file} is built in a way no office program builds files, so it was not opened. Open it in Excel and save it again as .xlsx.',
    hi: '{file} असामान्य ढंग से बनी है, इसलिए नहीं खोली गई। इसे Excel में खोलकर फिर .xlsx में सहेजें।',
  },
  'file-unpacked-too-large': {
    en: '{file} unpacks to more than {limit} MB, too much to read safely. Open it in Excel, delete empty rows and columns, and save it again as .xlsx.',
    hi: '{file} खुलने पर {limit} MB से अधिक हो जाती है, इसे सुरक्षित पढ़ना संभव नहीं। इसे Excel में खोलें, खाली पंक्तियाँ और स्तंभ हटाएँ और फिर .xlsx में सहेजें।',
  },
  'file-too-slow': {
    en: '{file} took too long or too much memory to read and was stopped. Open it in Excel, delete what is not needed, and save it again as .xlsx.',
    hi: '{file} को पढ़ने में बहुत समय या स्मृति लगी, इसलिए रोक दिया गया। इसे Excel में खोलें, अनावश्यक हटाएँ और फिर .xlsx में सहेजें।',
  },
  'reading-stopped': {
    en: 'Reading {file} was stopped.',
    hi: '{file} का पढ़ना रोक दिया गया।',
  },
  'too-many-sheets': {
    en: '{file} has more than {limit} sheets. Keep only the sheets with requests and save it again.',
    hi: '{file} में {limit} से अधिक शीट हैं। केवल अनुरोध वाली शीटें रखें और फिर सहेजें।',
  },
  'too-many-rows': {
    en: '{file} has more than {limit} rows on one sheet. Ask the office to send it in parts.',
    hi: '{file} की एक शीट में {limit} से अधिक पंक्तियाँ हैं। कार्यालय से इसे भागों में भेजने को कहें।',
  },
  'too-many-columns': {
    en: 'Row {row} of {file} has more than {limit} columns. Delete the columns that are not needed and save it again.',
    hi: '{file} की पंक्ति {row} में {limit} से अधिक स्तंभ हैं। अनावश्यक स्तंभ हटाएँ और फिर सहेजें।',
  },
  'cell-too-long': {
    en: 'Cell {cell} of {file} holds more text than Excel allows. Shorten it and save the file again.',
    hi: '{file} के कक्ष {cell} में Excel की सीमा से अधिक पाठ है। इसे छोटा करें और फ़ाइल फिर सहेजें।',
  },
  'line-too-long': {
    en: 'Line {row} of {file} is too long for a table. Ask the office to save it again as CSV or .xlsx.',
    hi: '{file} की पंक्ति {row} तालिका के लिए बहुत लंबी है। कार्यालय से इसे CSV या .xlsx में फिर सहेजने को कहें।',
  },
  'no-header': {
    en: '{file} has no sheet with column headings such as Name, Employee ID, Mobile and Email in its first 30 rows. Add them above the list and send it again.',
    hi: '{file} की किसी शीट की पहली 30 पंक्तियों में नाम, कर्मचारी आईडी, मोबाइल और ईमेल जैसे शीर्षक नहीं हैं। सूची के ऊपर शीर्षक जोड़कर फिर भेजें।',
  },
  'no-requests': {
    en: '{file} has column headings but no requests below them. Ask the office for the filled sheet.',
    hi: '{file} में शीर्षक हैं पर उनके नीचे कोई अनुरोध नहीं। कार्यालय से भरी हुई शीट माँगें।',
  },
  'html-no-table': {
    en: '{file} is a web page without a table. Ask the office for the Excel or CSV file.',
    hi: '{file} बिना तालिका का वेब पृष्ठ है। कार्यालय से Excel या CSV फ़ाइल माँगें।',
  },
  'json-damaged': {
    en: '{file} is cut off or damaged. Download it from the portal again.',
    hi: '{file} अधूरी या खराब है। इसे पोर्टल से फिर डाउनलोड करें।',
  },
  'json-unknown': {
    en: "{file} is not the portal's list of approvals. Download the list from the portal again.",
    hi: '{file} पोर्टल की अनुमोदन सूची नहीं है। पोर्टल से सूची फिर डाउनलोड करें।',
  },
  unexpected: {
    en: 'Something went wrong in the program: {detail}. Nothing that was saved is lost.',
    hi: 'प्रोग्राम में कोई गड़बड़ी हुई: {detail}। सहेजा हुआ कुछ भी नहीं खोया है।',
  },
  'bad-request': {
    en: 'The window asked for something the desk does not understand ({channel}). Restart the program.',
    hi: 'विंडो ने कुछ ऐसा माँगा जो डेस्क नहीं समझता ({channel})। प्रोग्राम फिर से शुरू करें।',
  },
  'export-not-allowed': {
    en: 'The folder {folder} may not be written to. Nothing was written; choose another folder.',
    hi: 'फ़ोल्डर {folder} में लिखने की अनुमति नहीं है। कुछ नहीं लिखा गया; दूसरा फ़ोल्डर चुनें।',
  },
  'export-disk-full': {
    en: 'There is not enough room on the disk of {folder}. Nothing was written; make room or choose another folder.',
    hi: '{folder} की डिस्क में पर्याप्त जगह नहीं है। कुछ नहीं लिखा गया; जगह बनाएँ या दूसरा फ़ोल्डर चुनें।',
  },
  'export-differs': {
    en: '{file} in {folder} was not the same when read back. Nothing was kept; try again on another disk.',
    hi: '{folder} में {file} वापस पढ़ने पर वैसी नहीं मिली। कुछ नहीं रखा गया; दूसरी डिस्क पर फिर प्रयास करें।',
  },
  'export-failed': {
    en: 'The files of the batch could not be written to {folder} ({detail}). Nothing was written; choose another folder.',
    hi: 'बैच की फ़ाइलें {folder} में नहीं लिखी जा सकीं ({detail})। कुछ नहीं लिखा गया; दूसरा फ़ोल्डर चुनें।',
  },
  'desk-none': {
    en: 'There is no desk in this folder. Choose your MDO to start one.',
    hi: 'इस फ़ोल्डर में कोई डेस्क नहीं है। शुरू करने के लिए अपना MDO चुनें।',
  },
  'desk-exists': {
    en: 'This folder already holds the desk of {mdo}. Open that desk, or choose another folder.',
    hi: 'इस फ़ोल्डर में पहले से {mdo} की डेस्क है। वही डेस्क खोलें या दूसरा फ़ोल्डर चुनें।',
  },
  'desk-not-open': {
    en: 'The desk is locked. Unlock it and try again.',
    hi: 'डेस्क बंद है। इसे खोलें और फिर प्रयास करें।',
  },
  'desk-folder-away': {
    en: 'The folder that this desk lies in ({folder}) cannot be reached. Connect the drive or the share, then start the program again. Nothing was changed.',
    hi: 'जिस फ़ोल्डर में यह डेस्क है ({folder}), वहाँ तक पहुँचा नहीं जा सका। ड्राइव या शेयर जोड़ें, फिर प्रोग्राम दोबारा शुरू करें। कुछ नहीं बदला गया।',
  },
  'desk-in-use': {
    en: '{user} on {host} has had this desk open since {since}. Ask them to close it, then try again.',
    hi: '{host} पर {user} ने {since} से यह डेस्क खोल रखी है। उनसे इसे बंद करने को कहें, फिर प्रयास करें।',
  },
  'desk-in-use-elsewhere': {
    en: '{user} on the PC {host} has had this desk open since {since}. Ask them to close it. You can read it meanwhile; take it over only if that PC is switched off.',
    hi: 'PC {host} पर {user} ने {since} से यह डेस्क खोल रखी है। उनसे इसे बंद करने को कहें। तब तक आप पढ़ सकते हैं; अपने अधिकार में तभी लें जब वह PC बंद हो।',
  },
  'desk-taken-over': {
    en: 'Another program has taken this desk over: this change was not saved. Lock the desk and open it again.',
    hi: 'किसी दूसरे प्रोग्राम ने यह डेस्क ले ली है: यह बदलाव नहीं सहेजा गया। डेस्क बंद करें और फिर खोलें।',
  },
  'desk-folder-not-writable': {
    en: 'The folder of this desk may not be written to ({detail}). You can open the desk for reading only, or ask for the right to write.',
    hi: 'इस डेस्क के फ़ोल्डर में लिखने की अनुमति नहीं है ({detail})। आप डेस्क को केवल पढ़ने के लिए खोल सकते हैं, या लिखने की अनुमति लें।',
  },
  'journal-shorter': {
    en: 'Entries are missing at the end of the journal: it reached entry {had} when the desk was last closed and ends at entry {has} now. Compare it with your last batch, or put the folder back from your backup.',
    hi: 'रोज़नामचे के अंत की प्रविष्टियाँ नहीं हैं: पिछली बार बंद करते समय वह प्रविष्टि {had} तक था, अब {has} पर समाप्त होता है। इसे अपने पिछले बैच से मिलाएँ, या बैकअप से फ़ोल्डर वापस रखें।',
  },
  'journal-entry-changed': {
    en: 'Entry {number} of the journal is not what was written. Put the folder back from your backup.',
    hi: 'रोज़नामचे की प्रविष्टि {number} वह नहीं है जो लिखी गई थी। बैकअप से फ़ोल्डर वापस रखें।',
  },
  'journal-batch-differs': {
    en: 'The journal does not fit what batch {number} says about it: entries before it were changed or left out. Put the folder back from your backup.',
    hi: 'रोज़नामचा बैच {number} में लिखी बात से मेल नहीं खाता: उससे पहले की प्रविष्टियाँ बदली या छोड़ी गई हैं। बैकअप से फ़ोल्डर वापस रखें।',
  },
  'journal-tail-unread': {
    en: 'The last entry of the journal was not complete when it was read; whoever has the desk open may just be writing it. Everything up to {until} is shown.',
    hi: 'पढ़ते समय रोज़नामचे की अंतिम प्रविष्टि पूरी नहीं थी; जिसने डेस्क खोल रखी है वह शायद अभी लिख रहा है। {until} तक सब कुछ दिखाया गया है।',
  },
  'desk-read-only': {
    en: 'This desk is open for reading only. Nothing was changed.',
    hi: 'यह डेस्क केवल पढ़ने के लिए खुली है। कुछ भी नहीं बदला गया।',
  },
  'desk-newer': {
    en: 'This desk was made by a newer version of the program. Install that version to open it; nothing was changed.',
    hi: 'यह डेस्क प्रोग्राम के नए संस्करण से बनी है। इसे खोलने के लिए वह संस्करण स्थापित करें; कुछ भी नहीं बदला गया।',
  },
  'passphrase-wrong': {
    en: 'This is not the passphrase of this desk. Check the Caps Lock key and the keyboard language, or use the recovery key you printed.',
    hi: 'यह इस डेस्क का पासफ़्रेज़ नहीं है। Caps Lock और कीबोर्ड की भाषा जाँचें, या छपी हुई रिकवरी कुंजी का प्रयोग करें।',
  },
  'passphrase-needed': {
    en: 'A desk with real requests needs a passphrase. Type one and try again.',
    hi: 'असली अनुरोधों वाली डेस्क के लिए पासफ़्रेज़ ज़रूरी है। पासफ़्रेज़ लिखें और फिर प्रयास करें।',
  },
  'recovery-key-wrong': {
    en: 'This recovery key does not open this desk. Compare every group with the printed sheet.',
    hi: 'यह रिकवरी कुंजी इस डेस्क को नहीं खोलती। छपे पन्ने से हर समूह मिलाएँ।',
  },
  'keychain-lost': {
    en: '{keychain} on this computer and for this user does not hold the key of this desk: it was lost, or the desk comes from another computer. Open it with the printed recovery key, or the passphrase if it has one.',
    hi: 'इस कंप्यूटर पर इस उपयोगकर्ता के लिए {keychain} में इस डेस्क की कुंजी नहीं है: वह खो गई है, या डेस्क दूसरे कंप्यूटर से आई है। इसे छपी रिकवरी कुंजी से खोलें, या पासफ़्रेज़ हो तो उससे।',
  },
  'keychain-none': {
    en: 'This computer has no key store that keeps keys safe. Start the desk with a passphrase.',
    hi: 'इस कंप्यूटर में कुंजियाँ सुरक्षित रखने वाला कुंजी-भंडार नहीं है। डेस्क पासफ़्रेज़ से शुरू करें।',
  },
  'keychain-alone': {
    en: 'Only this computer’s key store and the recovery key open the desk. Set a passphrase first.',
    hi: 'डेस्क केवल इस कंप्यूटर के कुंजी-भंडार और रिकवरी कुंजी से खुलती है। पहले पासफ़्रेज़ रखें।',
  },
  'envelope-missing': {
    en: 'The file with the locked key of this desk ({file}) is missing, but the requests are there. Put it back from your backup; nothing was changed.',
    hi: 'इस डेस्क की बंद कुंजी वाली फ़ाइल ({file}) नहीं है, पर अनुरोध मौजूद हैं। उसे अपने बैकअप से वापस रखें; कुछ नहीं बदला गया।',
  },
  'envelope-damaged': {
    en: 'The file with the locked key of this desk ({file}) is damaged. Put back a copy of it from your backup; the requests themselves were not touched.',
    hi: 'इस डेस्क की बंद कुंजी वाली फ़ाइल ({file}) ख़राब है। अपने बैकअप से उसकी प्रति वापस रखें; अनुरोधों को छुआ नहीं गया।',
  },
  'journal-damaged': {
    en: 'The journal of this desk is damaged after entry {saved} ({until}): {lost} later entries cannot be read in order. Nothing was changed. Put back the folder from your backup, or recover what can be read.',
    hi: 'इस डेस्क का रोज़नामचा प्रविष्टि {saved} ({until}) के बाद ख़राब है: बाद की {lost} प्रविष्टियाँ क्रम से नहीं पढ़ी जा सकतीं। कुछ भी नहीं बदला गया। बैकअप से फ़ोल्डर वापस रखें, या जो पढ़ा जा सके उसे बचाएँ।',
  },
  'journal-missing': {
    en: 'The journal of this desk ({file}) is missing or is that of another desk. Nothing was changed. Put the folder back from your backup.',
    hi: 'इस डेस्क का रोज़नामचा ({file}) नहीं है या किसी दूसरी डेस्क का है। कुछ भी नहीं बदला गया। बैकअप से फ़ोल्डर वापस रखें।',
  },
  'journal-tail-cut': {
    en: 'The last entry of the journal was not written completely and was set aside in {file}. Everything up to {until} is there; check what you did last.',
    hi: 'रोज़नामचे की अंतिम प्रविष्टि पूरी नहीं लिखी गई थी और {file} में अलग रखी गई। {until} तक सब कुछ है; अपना अंतिम काम जाँच लें।',
  },
  'journal-recovered': {
    en: 'The journal was damaged. {saved} entries up to {until} were kept, {lost} could not be read. The damaged file is kept as {file}.',
    hi: 'रोज़नामचा ख़राब था। {until} तक की {saved} प्रविष्टियाँ बचीं, {lost} नहीं पढ़ी जा सकीं। ख़राब फ़ाइल {file} नाम से रखी है।',
  },
  'picture-newer': {
    en: 'The tables of this desk were made by another version of the program. Close the desk and open it with that version.',
    hi: 'इस डेस्क की तालिकाएँ प्रोग्राम के दूसरे संस्करण ने बनाई थीं। डेस्क बंद करें और उसी संस्करण से खोलें।',
  },
  'restore-point-gone': {
    en: 'This state of the desk is not in the list any more. Open the list again and choose another.',
    hi: 'डेस्क की यह स्थिति अब सूची में नहीं है। सूची फिर से खोलें और दूसरी चुनें।',
  },
  'snapshot-unreadable': {
    en: 'The file {file}, which only makes opening faster, is damaged and was left aside. Nothing is missing: everything was read from the journal. If this happens again, have the disk checked.',
    hi: 'फ़ाइल {file}, जो केवल खोलना तेज़ करती है, ख़राब है और छोड़ दी गई। कुछ भी नहीं छूटा: सब कुछ रोज़नामचे से पढ़ा गया। ऐसा फिर हो तो डिस्क की जाँच कराएँ।',
  },
  'desk-disk-full': {
    en: 'The disk is full: this change was not saved. Make room on the disk and try again; everything before it is saved.',
    hi: 'डिस्क भरी है: यह बदलाव नहीं सहेजा गया। डिस्क पर जगह बनाएँ और फिर प्रयास करें; इससे पहले का सब कुछ सहेजा है।',
  },
  'desk-not-writable': {
    en: 'The desk could not be written ({detail}): this change was not saved. Check that its folder is there and may be written, then try again.',
    hi: 'डेस्क में लिखा नहीं जा सका ({detail}): यह बदलाव नहीं सहेजा गया। देखें कि उसका फ़ोल्डर मौजूद है और उसमें लिखने की अनुमति है, फिर प्रयास करें।',
  },
  'store-gone': {
    en: 'The part of the program that keeps the desk has stopped. Unlock the desk again; everything shown as saved is saved.',
    hi: 'प्रोग्राम का डेस्क सँभालने वाला भाग रुक गया। डेस्क फिर से खोलें; जो सहेजा दिखाया गया वह सहेजा है।',
  },
  'view-gone': {
    en: 'The list has changed since. It is being read again.',
    hi: 'सूची इस बीच बदल गई है। उसे फिर से पढ़ा जा रहा है।',
  },
  'request-gone': {
    en: 'This request is not on the desk any more. Choose another one.',
    hi: 'यह अनुरोध अब डेस्क पर नहीं है। कोई दूसरा चुनें।',
  },
  'request-locked': {
    en: 'This request is in batch {batch} and cannot be changed any more.',
    hi: 'यह अनुरोध बैच {batch} में है और अब बदला नहीं जा सकता।',
  },
  'reason-needed': {
    en: 'Write a reason first, then decide.',
    hi: 'पहले कारण लिखें, फिर निर्णय लें।',
  },
  'too-many-own-reasons': {
    en: 'Each request can be told its own findings for at most {most} requests at once. Select fewer, or write one reason for all.',
    hi: 'एक बार में अधिकतम {most} अनुरोधों को उनके अपने कारण बताए जा सकते हैं। कम चुनें, या सबके लिए एक कारण लिखें।',
  },
  'forward-mdo-needed': {
    en: 'Choose the MDO these requests are to be forwarded to.',
    hi: 'वह MDO चुनें जिसे ये अनुरोध भेजे जाने हैं।',
  },
  'suggestion-gone': {
    en: 'There is nothing to apply for this flag any more.',
    hi: 'इस संकेत के लिए अब लागू करने को कुछ नहीं है।',
  },
  'nothing-to-undo': {
    en: 'There is nothing to undo. What stands in a batch cannot be undone.',
    hi: 'पूर्ववत करने को कुछ नहीं है। जो बैच में है वह पूर्ववत नहीं किया जा सकता।',
  },
  'nothing-to-redo': {
    en: 'There is nothing to redo.',
    hi: 'फिर से करने को कुछ नहीं है।',
  },
  'import-gone': {
    en: 'This file is no longer waiting to be added. Drop it in again.',
    hi: 'यह फ़ाइल अब जोड़े जाने की प्रतीक्षा में नहीं है। इसे फिर से डालें।',
  },
  'batch-empty': {
    en: 'No decided request is waiting for a batch. Decide some requests first.',
    hi: 'कोई निर्णीत अनुरोध बैच की प्रतीक्षा में नहीं है। पहले कुछ अनुरोधों पर निर्णय लें।',
  },
  'print-failed': {
    en: 'The approval sheet of batch {number} could not be printed to PDF. Nothing was written; close other programs and try again.',
    hi: 'बैच {number} का अनुमोदन पत्रक PDF में नहीं छप सका। कुछ नहीं लिखा गया; अन्य प्रोग्राम बंद करके फिर प्रयास करें।',
  },
  'batch-void': {
    en: 'Batch {number} is void: its requests are free, and nothing more is written or noted for it.',
    hi: 'बैच {number} निरस्त है: उसके अनुरोध मुक्त हैं, और उसके लिए अब कुछ लिखा या दर्ज नहीं होता।',
  },
  'batch-answered-already': {
    en: 'The portal has already answered for batch {number}, so it can no longer be made void.',
    hi: 'बैच {number} के लिए पोर्टल का उत्तर आ चुका है, इसलिए उसे निरस्त नहीं किया जा सकता।',
  },
  'batch-step-taken': {
    en: 'Batch {number} is already at or past that stage. Look at its way in the register.',
    hi: 'बैच {number} उस चरण पर या उससे आगे है। पंजिका में उसकी यात्रा देखें।',
  },
  'batch-not-finished': {
    en: '{n} approved requests of batch {number} are not confirmed yet. Read the portal’s result, or write why the batch is closed without it.',
    hi: 'बैच {number} के {n} अनुमोदित अनुरोध अभी पुष्ट नहीं हैं। पोर्टल का परिणाम पढ़ें, या लिखें कि बैच उसके बिना क्यों समाप्त किया जाता है।',
  },
  'numbering-wrong': {
    en: 'The number pattern needs {number} once, and otherwise only letters, digits, spaces and / - _ . besides {code} and {year}.',
    hi: 'क्रमांक के ढाँचे में {number} एक बार चाहिए; बाकी केवल अक्षर, अंक, रिक्त स्थान और / - _ . तथा {code} और {year}।',
  },
  'answer-gone': {
    en: 'The desk has changed since this file was looked at. Look at it again.',
    hi: 'यह फ़ाइल देखे जाने के बाद डेस्क बदल गई है। इसे फिर से देखें।',
  },
  'answer-none': {
    en: 'Nothing in {file} belongs to a batch of this desk. Check that it is the answer to a batch made here.',
    hi: '{file} में कुछ भी इस डेस्क के किसी बैच का नहीं है। देखें कि यह यहीं बने बैच का उत्तर है।',
  },
  'batch-unknown': {
    en: 'There is no batch {number} on this desk.',
    hi: 'इस डेस्क पर बैच {number} नहीं है।',
  },
  'packet-not-packet': {
    en: '{file} is no packet of this program, although its name says so. Ask for the file again.',
    hi: '{file} इस प्रोग्राम का पैकेट नहीं है, भले ही नाम ऐसा हो। फ़ाइल फिर से मँगाएँ।',
  },
  'packet-newer': {
    en: '{file} was made by a newer version of the program. Install that version to open it.',
    hi: '{file} प्रोग्राम के नए संस्करण से बनी है। इसे खोलने के लिए वह संस्करण स्थापित करें।',
  },
  'packet-damaged': {
    en: '{file} was damaged or changed on the way and was not opened. Ask for it to be sent again.',
    hi: '{file} रास्ते में ख़राब हुई या बदली गई, इसलिए नहीं खोली गई। इसे दोबारा भेजने को कहें।',
  },
  'packet-word-wrong': {
    en: 'This is not the word of {file}. Ask on the telephone for the word agreed for this packet.',
    hi: '{file} का शब्द यह नहीं है। इस पैकेट के लिए तय शब्द टेलीफ़ोन पर पूछें।',
  },
  'packet-other-mdo': {
    en: '{file} holds requests of {mdo}, and this is the desk of {ours}. Nothing was added; open it on a desk of that MDO.',
    hi: '{file} में {mdo} के अनुरोध हैं, और यह {ours} की डेस्क है। कुछ नहीं जोड़ा गया; इसे उसी MDO की डेस्क पर खोलें।',
  },
  'packet-not-ours': {
    en: '{file} answers a packet that this desk does not know. Open it on the desk that shared the requests out.',
    hi: '{file} ऐसे पैकेट का उत्तर है जिसे यह डेस्क नहीं जानती। इसे उस डेस्क पर खोलें जिसने अनुरोध भेजे थे।',
  },
  'packet-own': {
    en: '{file} was shared out from this desk. Send it to the person it is for, and bring the answer here.',
    hi: '{file} इसी डेस्क से भेजी गई है। इसे उस व्यक्ति को भेजें जिसके लिए है, और उत्तर यहाँ लाएँ।',
  },
  'packet-known': {
    en: 'The requests of {file} are on this desk already. Nothing was added.',
    hi: '{file} के अनुरोध पहले से इस डेस्क पर हैं। कुछ नहीं जोड़ा गया।',
  },
  'packet-too-large': {
    en: '{file} is larger than a packet can be. Share the requests out in more parts.',
    hi: '{file} पैकेट की सीमा से बड़ी है। अनुरोध अधिक भागों में बाँटें।',
  },
  'packet-look-again': {
    en: 'The desk has changed since this packet was looked at. Look at it again.',
    hi: 'यह पैकेट देखे जाने के बाद डेस्क बदल गई है। इसे फिर से देखें।',
  },
  'packet-unknown': {
    en: 'This packet is not in the register any more. Open the register again.',
    hi: 'यह पैकेट अब पंजिका में नहीं है। पंजिका फिर से खोलें।',
  },
  'packet-undecided': {
    en: 'Nothing of this packet is decided yet. Decide some of its requests in Review, then send it back.',
    hi: 'इस पैकेट का अभी कुछ भी निर्णीत नहीं है। समीक्षा में इसके कुछ अनुरोधों पर निर्णय लें, फिर वापस भेजें।',
  },
  'share-nothing': {
    en: 'Nothing undecided is left to share out in what you chose. Select other requests.',
    hi: 'आपने जो चुना उसमें बाँटने को कोई अनिर्णीत अनुरोध नहीं है। दूसरे अनुरोध चुनें।',
  },
  'share-people': {
    en: 'Write the name of each person, each one once.',
    hi: 'हर व्यक्ति का नाम लिखें, हर नाम एक ही बार।',
  },
  'share-too-many': {
    en: 'A packet holds at most {limit} requests. Share them out among more people.',
    hi: 'एक पैकेट में अधिकतम {limit} अनुरोध आते हैं। इन्हें अधिक लोगों में बाँटें।',
  },
  'share-word-weak': {
    en: 'This word is too easy to guess. Use three words, or at least 12 letters that differ.',
    hi: 'यह शब्द आसानी से अनुमान में आ सकता है। तीन शब्द, या कम से कम 12 अलग-अलग अक्षर लिखें।',
  },
  'share-failed': {
    en: 'The packet could not be written to {folder} ({detail}). Nothing was written; choose another folder.',
    hi: 'पैकेट {folder} में नहीं लिखा जा सका ({detail})। कुछ नहीं लिखा गया; दूसरा फ़ोल्डर चुनें।',
  },
  'lists-no-workbook': {
    en: '{file} is no workbook with sheets. Choose the .xlsx file that was saved from here and changed.',
    hi: '{file} शीटों वाली कार्यपुस्तिका नहीं है। यहाँ से सहेजकर बदली गई .xlsx फ़ाइल चुनें।',
  },
  'lists-unknown': {
    en: 'This desk does not know the lists {version}. Choose a version from the list.',
    hi: 'यह डेस्क सूचियाँ {version} नहीं जानती। सूची में से कोई संस्करण चुनें।',
  },
  'lists-preview-gone': {
    en: 'The desk has changed since these lists were looked at. Load the spreadsheet again.',
    hi: 'ये सूचियाँ देखे जाने के बाद डेस्क बदल गई है। स्प्रेडशीट फिर से लोड करें।',
  },
  'lists-version-form': {
    en: '“{version}” cannot name a version. Use letters, digits, blanks and . - _ / ( ), at most {limit}.',
    hi: '“{version}” संस्करण का नाम नहीं हो सकता। अक्षर, अंक, खाली जगह और . - _ / ( ) लिखें, अधिक से अधिक {limit}।',
  },
  'lists-version-taken': {
    en: 'There are already lists named {version} on this desk. Choose another name.',
    hi: 'इस डेस्क पर {version} नाम की सूचियाँ पहले से हैं। दूसरा नाम चुनें।',
  },
  'copy-foreign': {
    en: '{file} is not a copy of a desk. Choose a file that ends in .mdodesk.',
    hi: '{file} डेस्क की प्रति नहीं है। .mdodesk से समाप्त होने वाली फ़ाइल चुनें।',
  },
  'copy-newer': {
    en: '{file} was saved by a newer version of this program. Install that version first. Nothing was changed.',
    hi: '{file} इस प्रोग्राम के नए संस्करण से सहेजी गई है। पहले वह संस्करण स्थापित करें। कुछ भी नहीं बदला गया।',
  },
  'copy-damaged': {
    en: 'The copy {file} is damaged or not complete. Nothing was changed. Take another copy, or fetch this one again from where it was kept.',
    hi: 'प्रति {file} ख़राब या अधूरी है। कुछ भी नहीं बदला गया। दूसरी प्रति लें, या इसे जहाँ रखा था वहाँ से फिर लाएँ।',
  },
  'copy-unread': {
    en: '{file} cannot be read ({detail}). Is the stick still plugged in?',
    hi: '{file} पढ़ी नहीं जा सकती ({detail})। क्या पेन ड्राइव लगी हुई है?',
  },
  'copy-not-saved': {
    en: 'The copy could not be saved as {file} ({detail}). The desk itself was not touched. Choose another place.',
    hi: 'प्रति {file} नाम से सहेजी नहीं जा सकी ({detail})। डेस्क को छुआ नहीं गया। कोई दूसरी जगह चुनें।',
  },
  'copy-not-placed': {
    en: 'The copy could not be put in place ({detail}). The desk that was here is still on this computer.',
    hi: 'प्रति को जगह पर नहीं रखा जा सका ({detail})। यहाँ जो डेस्क थी वह अब भी इस कंप्यूटर पर है।',
  },
  'journal-erased-differs': {
    en: 'An entry whose values were erased is not as the last erasing left it: something was put back or exchanged. Take the journal from a copy of the desk made since.',
    hi: 'एक प्रविष्टि, जिसके मान मिटाए गए थे, वैसी नहीं है जैसी पिछली बार मिटाने पर छोड़ी गई थी: कुछ वापस रखा या बदला गया है। उसके बाद बनी डेस्क की प्रति से रोज़नामचा लें।',
  },
  'retention-months': {
    en: 'The period is a whole number of months from {least} to {most}.',
    hi: 'अवधि {least} से {most} तक पूरे महीनों में होती है।',
  },
  'retention-reason-needed': {
    en: 'A period of less than {months} months needs a written reason. It is kept in the audit and printed on every certificate.',
    hi: '{months} महीने से कम अवधि के लिए लिखित कारण चाहिए। वह लेखा-परीक्षा में रहता है और हर प्रमाण-पत्र पर छपता है।',
  },
  'batch-not-due': {
    en: 'Batch {number} cannot be erased yet: only closed batches whose period is over can.',
    hi: 'बैच {number} अभी नहीं मिटाया जा सकता: केवल समाप्त बैच, जिनकी अवधि पूरी हो चुकी है, मिटाए जा सकते हैं।',
  },
  'batch-none-chosen': {
    en: 'No batch was chosen. Tick at least one in the list.',
    hi: 'कोई बैच नहीं चुना गया। सूची में कम से कम एक चुनें।',
  },
  'batch-erased': {
    en: 'The values of batch {number} were erased on {on}. Its numbers and its certificate are kept, its files cannot be written again.',
    hi: 'बैच {number} के मान {on} को मिटा दिए गए। उसकी संख्याएँ और प्रमाण-पत्र रखे हैं, उसकी फ़ाइलें फिर नहीं लिखी जा सकतीं।',
  },
  'release-needs-other': {
    en: '{user} approved {n} of these requests, and somebody else must release them: lock the desk and let the other person open it under their own name.',
    hi: 'इनमें से {n} अनुरोध {user} ने स्वीकृत किए हैं, इन्हें कोई दूसरा ही जारी करे: डेस्क लॉक करें और दूसरे व्यक्ति को अपने नाम से खोलने दें।',
  },
  'two-people-reason-needed': {
    en: 'Loosening two-person approval needs a written reason. It is kept in the audit.',
    hi: 'दो व्यक्तियों की स्वीकृति ढीली करने के लिए लिखित कारण चाहिए। वह लेखा-परीक्षा में रहता है।',
  },
  'certificate-gone': {
    en: 'There is no certificate of that entry on this desk.',
    hi: 'इस डेस्क पर उस प्रविष्टि का प्रमाण-पत्र नहीं है।',
  },
  'report-not-written': {
    en: 'The report could not be written there ({detail}). Choose another folder.',
    hi: 'रिपोर्ट वहाँ नहीं लिखी जा सकी ({detail})। कोई दूसरा फ़ोल्डर चुनें।',
  },
  'mdo-not-listed': {
    en: '{mdo} is none of the 32 MDOs of the OM. Choose one from the list.',
    hi: '{mdo} कार्यालय ज्ञापन के 32 MDO में नहीं है। सूची में से चुनें।',
  },
} as const satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof ERRORS;

export interface UserError {
  readonly code: ErrorCode;
  readonly params: Params;
}

export const userError = (code: ErrorCode, params: Params = {}): UserError => ({ code, params });

export function errorText(error: UserError, language: Language): string {
  return fill(ERRORS[error.code][language], error.params);
}
