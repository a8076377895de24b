; Installs for this user alone, without administrator rights: Korean first, English beside it.
; installer.sh hands in VERSION, FOLDER (what was built), OUTPUT and ICON.
Unicode true
Target amd64-unicode ; as the program: a 32-bit Windows does not start it
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off

!include "MUI2.nsh"

!define KOREAN_NAME "클라우드 네이티브 발주 길잡이"
!define FOLDER_NAME "CloudNativeAdvisor"
!define PROGRAM "cloud-native-advisor.exe"
!define CONSOLE "cloud-native-advisor-cli.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${FOLDER_NAME}"

Name "${KOREAN_NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${FOLDER_NAME}"
InstallDirRegKey HKCU "Software\${FOLDER_NAME}" "InstallDir"
BrandingText "${KOREAN_NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1042 "ProductName" "${KOREAN_NAME}"
VIAddVersionKey /LANG=1042 "FileDescription" "${KOREAN_NAME} 설치"
VIAddVersionKey /LANG=1042 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1042 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1042 "CompanyName" "${KOREAN_NAME}"
VIAddVersionKey /LANG=1042 "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${FOLDER}\_internal\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Korean"
!insertmacro MUI_LANGUAGE "English"

LangString IS_OPEN ${LANG_KOREAN} "프로그램이 열려 있어 파일을 바꿀 수 없습니다. 프로그램을 닫고 다시 시도해 주세요."
LangString IS_OPEN ${LANG_ENGLISH} "The program is open and its files cannot be replaced. Close it and try again."
LangString NOT_OURS ${LANG_KOREAN} "이 폴더에는 다른 파일이 있습니다. 비어 있는 폴더를 골라 주세요."
LangString NOT_OURS ${LANG_ENGLISH} "This folder holds other files. Choose an empty one."
LangString DATA_STAYS ${LANG_KOREAN} "대장과 설정은 지우지 않았습니다. 위치: $LOCALAPPDATA\${FOLDER_NAME}"
LangString DATA_STAYS ${LANG_ENGLISH} "The register and the settings were left alone in $LOCALAPPDATA\${FOLDER_NAME}"

; Windows lets an open program be renamed, but not be opened for writing.
!macro RefuseOpen FILE
  !define HERE ${__LINE__}
  ClearErrors
  FileOpen $0 "$INSTDIR\${FILE}" a
  IfErrors open_${HERE}
  FileClose $0
  Goto closed_${HERE}
  open_${HERE}:
    MessageBox MB_ICONSTOP "$(IS_OPEN)" /SD IDOK
    SetErrorLevel 1
    Abort
  closed_${HERE}:
  !undef HERE
!macroend

; Takes away what a former version put there, and only that: the names are fixed.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\cloud-native-advisor.exe"
  Delete "$INSTDIR\cloud-native-advisor-cli.exe"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\SHA256SUMS"
!macroend

Section "program"
  ; A folder with other people's files in it is refused: removing would not know them apart.
  IfFileExists "$INSTDIR\${PROGRAM}" former
  IfFileExists "$INSTDIR\*.*" 0 fresh
  FindFirst $0 $1 "$INSTDIR\*.*"
  look:
    StrCmp $1 "" empty
    StrCmp $1 "." next
    StrCmp $1 ".." next
    FindClose $0
    MessageBox MB_ICONSTOP "$(NOT_OURS)" /SD IDOK
    SetErrorLevel 1
    Abort
  next:
    FindNext $0 $1
    Goto look
  empty:
    FindClose $0
    Goto fresh
  former:
    !insertmacro RefuseOpen "${PROGRAM}"
    !insertmacro RefuseOpen "${CONSOLE}"
    !insertmacro RemoveProgram
  fresh:
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${KOREAN_NAME}.lnk" "$INSTDIR\${PROGRAM}"
  CreateShortcut "$DESKTOP\${KOREAN_NAME}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "Software\${FOLDER_NAME}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${KOREAN_NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${KOREAN_NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  !insertmacro RefuseOpen "${PROGRAM}"
  !insertmacro RefuseOpen "${CONSOLE}"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${KOREAN_NAME}.lnk"
  Delete "$DESKTOP\${KOREAN_NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${FOLDER_NAME}"
  MessageBox MB_ICONINFORMATION "$(DATA_STAYS)" /SD IDOK
SectionEnd
