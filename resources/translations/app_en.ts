<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ko_KR">
<context>
    <name>AdviceLink</name>
    <message>
        <source>초안을 클립보드에 복사했습니다.</source>
        <translation>Draft copied to the clipboard.</translation>
    </message>
    <message>
        <source>표를 클립보드에 복사했습니다.</source>
        <translation>Table copied to the clipboard.</translation>
    </message>
    <message>
        <source>과제로 등록했습니다: {0}</source>
        <translation>Added as a task: {0}</translation>
    </message>
    <message>
        <source>되돌렸습니다.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>과제를 삭제했습니다.</source>
        <translation>Task deleted.</translation>
    </message>
    <message>
        <source>증빙을 저장했습니다: {0}</source>
        <translation>Evidence saved: {0}</translation>
    </message>
    <message>
        <source>증빙 파일을 저장했습니다: {0}</source>
        <translation>Evidence file saved: {0}</translation>
    </message>
    <message>
        <source>증빙을 삭제했습니다: {0}</source>
        <translation>Evidence deleted: {0}</translation>
    </message>
    <message>
        <source>증빙을 저장하지 않고 닫았습니다.</source>
        <translation>Closed without saving the evidence.</translation>
    </message>
</context>
<context>
    <name>AgencyForm</name>
    <message>
        <source>기관명</source>
        <translation>Agency name</translation>
    </message>
    <message>
        <source>예: 한빛시</source>
        <translation>e.g. Hanbit City</translation>
    </message>
    <message>
        <source>부서</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>예: 정보화담당관</source>
        <translation>e.g. Informatization Office</translation>
    </message>
    <message>
        <source>작성자</source>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>결과서에 적을 이름</source>
        <translation>Name to print in the result paper</translation>
    </message>
    <message>
        <source>행정표준기관코드</source>
        <translation>Standard agency code</translation>
    </message>
    <message>
        <source>예: 1741000</source>
        <translation>e.g. 1741000</translation>
    </message>
    <message>
        <source>기관 유형</source>
        <translation>Agency type</translation>
    </message>
    <message>
        <source>기관 유형 선택</source>
        <translation>Choose the agency type</translation>
    </message>
    <message>
        <source>기관명 (필수)</source>
        <translation>Agency name (required)</translation>
    </message>
    <message>
        <source>기관 유형 (필수)</source>
        <translation>Agency type (required)</translation>
    </message>
    <message>
        <source>적용할 계약 법령을 정하는 기준입니다. 교육청은 지방자치단체를 고릅니다.</source>
        <translation>This decides which contract law applies. Education offices choose local government.</translation>
    </message>
    <message>
        <source>부서 (필수)</source>
        <translation>Department (required)</translation>
    </message>
    <message>
        <source>결재선</source>
        <translation>Approval line</translation>
    </message>
    <message>
        <source>기관명을 입력해 주세요.</source>
        <translation>Enter the agency name.</translation>
    </message>
    <message>
        <source>기관 유형을 골라 주세요.</source>
        <translation>Choose the agency type.</translation>
    </message>
    <message>
        <source>부서를 입력해 주세요.</source>
        <translation>Enter the department.</translation>
    </message>
    <message>
        <source>행정표준기관코드: {0}</source>
        <translation>Standard agency code: {0}</translation>
    </message>
    <message>
        <source>주무관</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>팀장</source>
        <translation>Team leader</translation>
    </message>
    <message>
        <source>과장</source>
        <translation>Division head</translation>
    </message>
</context>
<context>
    <name>AnswerButtons</name>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>ApprovalLineEditor</name>
    <message>
        <source>결재선에 추가</source>
        <translation>Add to approval line</translation>
    </message>
    <message>
        <source>서명하지 않는 사람의 란은 만들지 않습니다. 협조는 결재란 아래에 따로 표시합니다.</source>
        <translation>No box is made for a person who does not sign. Cooperation is shown separately below the approval boxes.</translation>
    </message>
    <message>
        <source>결재란에는 {0}명까지 들어갑니다(현재 {1}명). {2}명을 빼거나 구분을 협조로 바꿔 주세요.</source>
        <translation>The approval boxes hold up to {0} people (now {1}). Remove {2} or change their role to cooperation.</translation>
    </message>
    <message>
        <source>직위 (예: 팀장)</source>
        <translation>Position (e.g. Team leader)</translation>
    </message>
    <message>
        <source>{0}번째 결재자 직위</source>
        <translation>Position of approver {0}</translation>
    </message>
    <message>
        <source>{0}번째 결재자 구분</source>
        <translation>Role of approver {0}</translation>
    </message>
    <message>
        <source>{0}번째 결재자 표시</source>
        <translation>Mark of approver {0}</translation>
    </message>
    <message>
        <source>{0}번째 결재자 빼기</source>
        <translation>Remove approver {0}</translation>
    </message>
    <message>
        <source>빼기</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>결재선에는 협조를 포함하여 {0}명까지 적습니다.</source>
        <translation>The approval line holds up to {0} people, cooperation included.</translation>
    </message>
    <message>
        <source>결재란은 {0}명까지입니다. 더 추가하는 사람은 협조로 표시합니다.</source>
        <translation>The approval boxes hold up to {0} people. Anyone added beyond that is shown as cooperation.</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>조문 보기</source>
        <translation>View article</translation>
    </message>
</context>
<context>
    <name>ArticleLinks</name>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>조문 보기: {0}</source>
        <translation>View article: {0}</translation>
    </message>
</context>
<context>
    <name>ArticleSearch</name>
    <message>
        <source>이 조문에서 찾기</source>
        <translation>Find in this article</translation>
    </message>
    <message>
        <source>조문에서 찾을 말</source>
        <translation>Text to find in the article</translation>
    </message>
    <message>
        <source>앞의 것 찾기</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>다음 것 찾기</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>다음 것 찾기(Enter)</source>
        <translation>Find next (Enter)</translation>
    </message>
    <message>
        <source>수록 조문 전체에서 찾기</source>
        <translation>Search all included articles</translation>
    </message>
    <message>
        <source>{0}/{1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>없음</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>ArticleTextView</name>
    <message>
        <source>조문</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>조문 미수록</source>
        <translation>Article not included</translation>
    </message>
    <message>
        <source>법령</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>조</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>인용한 곳: {0}</source>
        <translation>Cited in: {0}</translation>
    </message>
    <message>
        <source>{0}: {1} (글에서 찾지 못했습니다. 담당자가 확인해 주세요.)</source>
        <translation>{0}: {1} (Not found in the text. To be checked by the officer.)</translation>
    </message>
    <message>
        <source>조문을 읽을 수 없습니다.</source>
        <translation>The article cannot be read.</translation>
    </message>
    <message>
        <source>{0} {1}({2})</source>
        <translation>{0} {1} ({2})</translation>
    </message>
    <message>
        <source>{0} · {1} 공포 · {2} 시행 · {3} 기준의 글</source>
        <translation>{0} · promulgated {1} · in force {2} · text as of {3}</translation>
    </message>
    <message>
        <source>이 법령의 글은 들어 있지 않습니다. 국가법령정보센터에서 확인해 주세요.</source>
        <translation>The text of this law is not included. Check it at the Korean Law Information Center.</translation>
    </message>
    <message>
        <source>국가법령정보센터에서 확인해 주세요: {0}</source>
        <translation>Check at the Korean Law Information Center: {0}</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>조문 복사</source>
        <translation>Copy article</translation>
    </message>
    <message>
        <source>인용한 부분 복사</source>
        <translation>Copy cited part</translation>
    </message>
    <message>
        <source>인쇄</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>조문 닫기</source>
        <translation>Close article</translation>
    </message>
    <message>
        <source>조문을 클립보드에 복사했습니다.</source>
        <translation>Article copied to the clipboard.</translation>
    </message>
    <message>
        <source>인용한 부분을 클립보드에 복사했습니다.</source>
        <translation>Cited part copied to the clipboard.</translation>
    </message>
    <message>
        <source>조문을 프린터로 보냈습니다.</source>
        <translation>Article sent to the printer.</translation>
    </message>
</context>
<context>
    <name>AxisCard</name>
    <message>
        <source>{0}단계: {1}</source>
        <translation>Level {0}: {1}</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>해당 없음(사유를 적어야 저장됩니다)</source>
        <translation>Not applicable (saved once a reason is given)</translation>
    </message>
    <message>
        <source>{0} 해당 없음 사유</source>
        <translation>{0}: reason it does not apply</translation>
    </message>
    <message>
        <source>이 항목이 해당하지 않는 사유를 적습니다.</source>
        <translation>Write why this item does not apply.</translation>
    </message>
    <message>
        <source>사유를 적으면 저장됩니다.</source>
        <translation>It is saved once a reason is given.</translation>
    </message>
    <message>
        <source>{0} 목표 단계</source>
        <translation>{0}: target level</translation>
    </message>
    <message>
        <source>정하지 않음</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>{0}단계 {1}</source>
        <translation>Level {0} {1}</translation>
    </message>
    <message>
        <source>목표 단계</source>
        <translation>Target level</translation>
    </message>
    <message>
        <source>도움이 되는 증빙: {0}</source>
        <translation>Helpful evidence: {0}</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>조문 보기: {0}</source>
        <translation>View article: {0}</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>신뢰도: {0}</source>
        <translation>Confidence: {0}</translation>
    </message>
</context>
<context>
    <name>CalendarStrip</name>
    <message>
        <source>날짜를 입력하면 기한이 여기에 나옵니다.</source>
        <translation>Due dates appear here once dates are entered.</translation>
    </message>
    <message>
        <source>기한과 일정</source>
        <translation>Due dates and schedule</translation>
    </message>
    <message>
        <source>가까운 일정만 보기</source>
        <translation>Show only near dates</translation>
    </message>
    <message>
        <source>모든 일정 {0}개 보기</source>
        <translation>Show all dates ({0})</translation>
    </message>
    <message>
        <source>선택한 날짜: {0}</source>
        <translation>Selected date: {0}</translation>
    </message>
    <message>
        <source>{0} {1}, {2}, {3}</source>
        <translation>{0} {1}, {2}, {3}</translation>
    </message>
    <message>
        <source>{0} 완료</source>
        <translation>{0} done</translation>
    </message>
    <message>
        <source>오늘</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{0}일 남음</source>
        <translation>Days left: {0}</translation>
    </message>
    <message>
        <source>{0}일 지남</source>
        <translation>Days past: {0}</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>계약</source>
        <translation>Contracts</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>목록</source>
        <translation>List</translation>
    </message>
    <message>
        <source>계약 건 목록으로</source>
        <translation>Back to the list of contract cases</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>제출 전 점검 {0}건</source>
        <translation>Pre-submission check: {0}</translation>
    </message>
    <message>
        <source>{0}, 미비 {1}건</source>
        <translation>{0}, deficiencies: {1}</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>계약 건 목록</source>
        <translation>List of contract cases</translation>
    </message>
    <message>
        <source>열기</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>복제</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>계약 건 찾기</source>
        <translation>Find contract case</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>계약 건 만들기</source>
        <translation>Create contract case</translation>
    </message>
    <message>
        <source>계약</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>모든 상태</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>첫 계약 건 만들기</source>
        <translation>Create first contract case</translation>
    </message>
    <message>
        <source>예시 계약 건 불러오기</source>
        <translation>Load example cases</translation>
    </message>
    <message>
        <source>계약 건이 없습니다. 정보시스템을 골라 계약 건을 만들면 수요에서 종료까지 할 일을 차례로 안내합니다.</source>
        <translation>There are no contract cases. Choose information systems and create a case to be guided step by step from demand to close.</translation>
    </message>
    <message>
        <source>조건에 맞는 계약 건이 없습니다.</source>
        <translation>No contract case matches the filters.</translation>
    </message>
    <message>
        <source>모두 {0}건</source>
        <translation>{0} in total</translation>
    </message>
    <message>
        <source>{0}건 중 {1}건</source>
        <translation>{1} of {0}</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>금액·법적 근거</source>
        <translation>Amounts and legal basis</translation>
    </message>
    <message>
        <source>개요·단계</source>
        <translation>Summary and stages</translation>
    </message>
    <message>
        <source>기본 정보</source>
        <translation>Basic data</translation>
    </message>
    <message>
        <source>서비스</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>견적</source>
        <translation>Quotations</translation>
    </message>
    <message>
        <source>계약 방식</source>
        <translation>Contract method</translation>
    </message>
    <message>
        <source>사전절차</source>
        <translation>Prior procedures</translation>
    </message>
    <message>
        <source>점검</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>요구사항</source>
        <translation>Requirements</translation>
    </message>
    <message>
        <source>서류 문안</source>
        <translation>Paper texts</translation>
    </message>
    <message>
        <source>이행</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>제출 전 점검</source>
        <translation>Pre-submission check</translation>
    </message>
    <message>
        <source>서류</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>선택과 사유</source>
        <translation>Choice and reason</translation>
    </message>
</context>
<context>
    <name>CasePlace</name>
    <message>
        <source>계약 건을 만들었습니다: {0}</source>
        <translation>Contract case created: {0}</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>저장하지 못한 내용이 있어 이 계약 건을 닫지 않았습니다.</source>
        <translation>This contract case was not closed because some content could not be saved.</translation>
    </message>
    <message>
        <source>다시 저장</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>복제했습니다: {0}</source>
        <translation>Duplicated: {0}</translation>
    </message>
    <message>
        <source>삭제했습니다: {0}</source>
        <translation>Deleted: {0}</translation>
    </message>
</context>
<context>
    <name>CaseSettingsBox</name>
    <message>
        <source>서류의 금액 단위</source>
        <translation>Unit of amounts in papers</translation>
    </message>
    <message>
        <source>원</source>
        <translation>Won</translation>
    </message>
    <message>
        <source>천원</source>
        <translation>Thousand won</translation>
    </message>
    <message>
        <source>지급액의 끝수 절사</source>
        <translation>Round down payments</translation>
    </message>
    <message>
        <source>갱신 검토를 시작할 날수</source>
        <translation>Days before the end to start the renewal review</translation>
    </message>
    <message>
        <source>정하지 않음</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>갱신 검토: 종료일</source>
        <translation>Renewal review: from</translation>
    </message>
    <message>
        <source>계약 서류와 기한</source>
        <translation>Contract papers and due dates</translation>
    </message>
    <message>
        <source>금액 표의 표시만 바뀌고 계산은 원 단위로 합니다. 표시한 금액의 합이 표시한 합계와 다르면 서류에 단수 차이를 적습니다.</source>
        <translation>Only the display in amount tables changes; calculation stays in won. Where the shown amounts do not add up to the shown total, the paper notes the rounding difference.</translation>
    </message>
    <message>
        <source>일 전부터</source>
        <translation>days before the end date</translation>
    </message>
    <message>
        <source>법정 기한이 아니라 기관이 정하는 기한입니다. 비워 두면 계약 단계와 일정에 표시하지 않습니다.</source>
        <translation>This is a due date set by the agency, not by law. If left empty, it is not shown in the contract stages or the schedule.</translation>
    </message>
    <message>
        <source>기관 유형을 저장하면 적용되는 끝수 처리 기준을 보여 줍니다.</source>
        <translation>Save the agency type to see the rounding rule that applies.</translation>
    </message>
    <message>
        <source>지급액에서 {0}원 미만 절사</source>
        <translation>Cut amounts under {0} won from payments</translation>
    </message>
    <message>
        <source>{0} 산출금액과 계약금액은 바뀌지 않고, 지급할 금액을 서류에 함께 적습니다.</source>
        <translation>{0} Calculated and contract amounts stay as they are; the amount to be paid is added to the papers.</translation>
    </message>
    <message>
        <source>{0} 확인하지 못한 기준이므로 서류에 적용하지 않습니다.</source>
        <translation>{0} This rule is not verified, so it is not applied to papers.</translation>
    </message>
    <message>
        <source>절사함</source>
        <translation>Rounded down</translation>
    </message>
    <message>
        <source>절사하지 않음</source>
        <translation>Not rounded down</translation>
    </message>
    <message>
        <source>지급액의 끝수</source>
        <translation>Payment rounding</translation>
    </message>
    <message>
        <source>갱신 검토</source>
        <translation>Renewal review</translation>
    </message>
    <message>
        <source>종료 {0}일 전</source>
        <translation>Days before the end: {0}</translation>
    </message>
    <message>
        <source>날수는 1 이상의 정수로 적어 주세요. 예: 90</source>
        <translation>Enter a whole number of days, 1 or more. e.g. 90</translation>
    </message>
    <message>
        <source>저장했습니다({0}): {1}</source>
        <translation>Saved ({0}): {1}</translation>
    </message>
</context>
<context>
    <name>CaseTableModel</name>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>번호</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>계약건명</source>
        <translation>Contract case</translation>
    </message>
    <message>
        <source>대상 시스템</source>
        <translation>Systems</translation>
    </message>
    <message>
        <source>계약 방식</source>
        <translation>Contract method</translation>
    </message>
    <message>
        <source>단계</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>금액(원)</source>
        <translation>Amount (won)</translation>
    </message>
    <message>
        <source>다음 기한</source>
        <translation>Next due date</translation>
    </message>
    <message>
        <source>미비(건)</source>
        <translation>Deficiencies</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>계약 건 보기</source>
        <translation>Contract case views</translation>
    </message>
</context>
<context>
    <name>CaseTextsTab</name>
    <message>
        <source>기관 정보 입력</source>
        <translation>Enter agency information</translation>
    </message>
    <message>
        <source>기관 정보를 입력하면 그 기관의 규정에 맞는 문안을 제안합니다.</source>
        <translation>Once the agency information is entered, texts that follow that agency&apos;s rules are suggested.</translation>
    </message>
</context>
<context>
    <name>CaseUndoing</name>
    <message>
        <source>계약 건 만들기</source>
        <translation>Create contract case</translation>
    </message>
    <message>
        <source>복제</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>작성한 문안 지우기</source>
        <translation>Clear own text</translation>
    </message>
    <message>
        <source>{0} {1}개</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>행 삭제</source>
        <translation>Delete rows</translation>
    </message>
    <message>
        <source>{0}의 {1}</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} 등 {1}건</source>
        <translation>{0} and others ({1} in all)</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>동일한 항목도 보기</source>
        <translation>Show unchanged items too</translation>
    </message>
    <message>
        <source>바뀌는 내용</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>적용</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>파일: {0}</source>
        <translation>File: {0}</translation>
    </message>
    <message>
        <source>적용하면 지금의 파일은 보관되며, 이미 만든 계약 건과 서류는 만들 때의 기준을 그대로 확인할 수 있습니다.</source>
        <translation>When applied, the current file is kept, and contract cases and papers already made can still be viewed with the reference data they were made with.</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>{0}: {1} → {2}</translation>
    </message>
    <message>
        <source>{0} {1}건</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>구분</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>항목</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>적용 대상</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>지금: {0}</source>
        <translation>Now: {0}</translation>
    </message>
    <message>
        <source>새 파일: {0}</source>
        <translation>New file: {0}</translation>
    </message>
</context>
<context>
    <name>ChartTools</name>
    <message>
        <source>그림 저장</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>그림 복사</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>인쇄</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>같은 이름의 그림이 이미 있습니다: {0}</source>
        <translation>A picture of that name already exists: {0}</translation>
    </message>
    <message>
        <source>그림을 저장했습니다: {0}</source>
        <translation>Picture saved: {0}</translation>
    </message>
    <message>
        <source>그림을 클립보드에 복사했습니다.</source>
        <translation>Picture copied to the clipboard.</translation>
    </message>
    <message>
        <source>그림을 프린터로 보냈습니다.</source>
        <translation>Picture sent to the printer.</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>{0} 결과</source>
        <translation>{0}: result</translation>
    </message>
    <message>
        <source>{0} 확인일</source>
        <translation>{0}: checked on</translation>
    </message>
    <message>
        <source>{0} 비고</source>
        <translation>{0}: remarks</translation>
    </message>
    <message>
        <source>확인 방법이나 문서번호</source>
        <translation>How it was checked, or document no.</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>확인일</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>비고</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>CheckListPanel</name>
    <message>
        <source>{0} {1}건</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>모두 {0}건: {1}</source>
        <translation>{0} in total: {1}</translation>
    </message>
    <message>
        <source>확인할 항목이 없습니다.</source>
        <translation>There is nothing to check.</translation>
    </message>
    <message>
        <source>이 계약 건에 해당하는지부터 확인해야 하는 항목입니다.</source>
        <translation>First check whether these items apply to this contract case.</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>등록일 입력</source>
        <translation>Enter registration date</translation>
    </message>
    <message>
        <source>이용내역 등록일 입력</source>
        <translation>Enter usage registration date</translation>
    </message>
    <message>
        <source>이용내역 등록</source>
        <translation>Usage registration</translation>
    </message>
    <message>
        <source>계약상대자 확인</source>
        <translation>Contractor checks</translation>
    </message>
    <message>
        <source>{0}에 등록했습니다. {1}</source>
        <translation>Registered on {0} {1}</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>읽지 않음</source>
        <translation>Do not read</translation>
    </message>
    <message>
        <source>제안대로 모두 확인</source>
        <translation>Confirm all as suggested</translation>
    </message>
    <message>
        <source>이 열 맞춤을 저장해 같은 제목의 파일에 다시 쓰기</source>
        <translation>Save this column matching for files with the same headings</translation>
    </message>
    <message>
        <source>프로필 이름</source>
        <translation>Profile name</translation>
    </message>
    <message>
        <source>(제목 없음)</source>
        <translation>(no heading)</translation>
    </message>
    <message>
        <source>정보시스템명이 적힌 열을 골라 주세요.</source>
        <translation>Choose the column that holds the system name.</translation>
    </message>
    <message>
        <source>확인이 필요한 열이 있습니다. 대장 항목을 고르거나 제안대로 확인해 주세요.</source>
        <translation>Some columns need to be checked. Choose a register item or confirm the suggestion.</translation>
    </message>
    <message>
        <source>열 맞추기</source>
        <translation>Match columns</translation>
    </message>
    <message>
        <source>열</source>
        <translation>Col.</translation>
    </message>
    <message>
        <source>파일의 제목</source>
        <translation>Heading in file</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>대장 항목</source>
        <translation>Register item</translation>
    </message>
    <message>
        <source>단위</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{0} 열의 대장 항목</source>
        <translation>Register item of column {0}</translation>
    </message>
    <message>
        <source>행의 종류</source>
        <translation>Kind of row</translation>
    </message>
    <message>
        <source>{0} 열의 단위</source>
        <translation>Unit of column {0}</translation>
    </message>
    <message>
        <source>모름</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>확인이 필요한 열이 {0}개 있습니다. 확인하지 않은 열은 읽지 않습니다.</source>
        <translation>Columns to be checked: {0}. Columns not confirmed are not read.</translation>
    </message>
    <message>
        <source>모든 열을 확인했습니다.</source>
        <translation>All columns are confirmed.</translation>
    </message>
    <message>
        <source>◆ 확인 필요</source>
        <translation>◆ To be checked</translation>
    </message>
    <message>
        <source>✔ 확인</source>
        <translation>✔ Confirmed</translation>
    </message>
    <message>
        <source>계산한 값이 없는 수식 {0}칸</source>
        <translation>{0} formula cells without a calculated value</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>비교할 결과</source>
        <translation>Results to compare</translation>
    </message>
    <message>
        <source>다른 항목만 보기</source>
        <translation>Show only differences</translation>
    </message>
    <message>
        <source>표 복사</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>성숙도 비교표 저장(엑셀)</source>
        <translation>Save maturity comparison (Excel)</translation>
    </message>
    <message>
        <source>축별 성숙도 단계</source>
        <translation>Maturity level by axis</translation>
    </message>
    <message>
        <source>결과 비교</source>
        <translation>Comparison of results</translation>
    </message>
    <message>
        <source>항목</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>추이</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>지표</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>회차와 시스템 비교</source>
        <translation>Comparison of rounds and systems</translation>
    </message>
    <message>
        <source>비교할 결과를 {0}개에서 {1}개까지 고릅니다.</source>
        <translation>Choose {0} to {1} results to compare.</translation>
    </message>
    <message>
        <source>변화</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>ComparingSystems</name>
    <message>
        <source>파일을 저장했습니다: {0}</source>
        <translation>File saved: {0}</translation>
    </message>
    <message>
        <source>표를 클립보드에 복사했습니다.</source>
        <translation>Table copied to the clipboard.</translation>
    </message>
    <message>
        <source>성숙도 비교표 저장</source>
        <translation>Save maturity comparison</translation>
    </message>
</context>
<context>
    <name>ContentCard</name>
    <message>
        <source>폴더: {0}</source>
        <translation>Folder: {0}</translation>
    </message>
    <message>
        <source>기관이 고쳐 쓰는 파일을 두는 폴더입니다. 기관이 만든 문항표와 규칙(.toml)을 두면 새 회차의 문항표로 고를 수 있습니다. 계약 서류의 서식(서류마다 정한 이름의 .xlsx)과 검토보고의 서식(review-report.hwpx)을 두면 프로그램이 제공하는 서식 대신 씁니다. 가져오기의 열 맞춤과 적용한 기준 데이터는 프로그램이 여기에 보관합니다.</source>
        <translation>This folder is for files of the agency&apos;s own. Questionnaires and rules (.toml) laid here can be chosen for new rounds. Forms of contract papers (an .xlsx under the name of each paper) and of the review report (review-report.hwpx) are used in place of the program&apos;s. The program keeps column profiles of imports and applied reference data here.</translation>
    </message>
    <message>
        <source>폴더 열기</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>content 폴더 열기</source>
        <translation>Open the content folder</translation>
    </message>
    <message>
        <source>content 폴더</source>
        <translation>Content folder</translation>
    </message>
    <message>
        <source>폴더가 비어 있습니다.</source>
        <translation>The folder is empty.</translation>
    </message>
    <message>
        <source>아직 폴더가 없습니다. ‘폴더 열기’를 누르면 만들어 엽니다.</source>
        <translation>There is no folder yet. ‘Open folder’ makes and opens it.</translation>
    </message>
    <message>
        <source>{0} 등</source>
        <translation>{0}, …</translation>
    </message>
</context>
<context>
    <name>ContradictionCard</name>
    <message>
        <source>서로 맞지 않는 내용</source>
        <translation>Contradictions</translation>
    </message>
    <message>
        <source>※ {0} → {1}</source>
        <translation>※ {0} → {1}</translation>
    </message>
</context>
<context>
    <name>CoverDialog</name>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>문서번호</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>예: 정보화담당관-1234</source>
        <translation>e.g. IT Office-1234</translation>
    </message>
    <message>
        <source>작성자</source>
        <translation>Prepared by</translation>
    </message>
    <message>
        <source>작성일</source>
        <translation>Prepared on</translation>
    </message>
    <message>
        <source>공개구분</source>
        <translation>Disclosure</translation>
    </message>
    <message>
        <source>찾아보기</source>
        <translation>Browse</translation>
    </message>
    <message>
        <source>표지에 넣을 내용과 저장할 곳을 확인합니다.</source>
        <translation>Check the content of the cover and where to save.</translation>
    </message>
    <message>
        <source>작성자와 저장할 곳을 확인합니다.</source>
        <translation>Check who prepared it and where to save.</translation>
    </message>
    <message>
        <source>미비 사항을 인쇄하는 데 동의합니다.</source>
        <translation>I agree to the deficiencies being printed.</translation>
    </message>
    <message>
        <source>미비 사항이 있습니다. 그대로 저장하려면 위의 동의에 표시해 주세요.</source>
        <translation>There are deficiencies. To save anyway, tick the agreement above.</translation>
    </message>
</context>
<context>
    <name>CriterionCard</name>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0}점: {1}</source>
        <translation>Score {0}: {1}</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>제안대로 답하기</source>
        <translation>Answer as suggested</translation>
    </message>
    <message>
        <source>{0} 검토 의견</source>
        <translation>{0}: review opinion</translation>
    </message>
    <message>
        <source>대장 기준: {0} → {1}점 제안</source>
        <translation>From the register: {0} → score {1} suggested</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>자료</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>대장 파일: {0}</source>
        <translation>Register file: {0}</translation>
    </message>
    <message>
        <source>대장은 이 파일 하나입니다. 프로그램을 닫고 파일을 복사하면 백업이 됩니다.</source>
        <translation>The register is this one file. Close the program and copy the file for a backup.</translation>
    </message>
    <message>
        <source>옮길 때에는 대장과 content 폴더를 함께 복사하여 확인한 뒤 새 폴더의 대장을 쓰고, 옮기기 전의 대장은 이름을 바꾸어 남겨 둡니다.</source>
        <translation>To move, the register and its content folder are copied and checked; then the register in the new folder is used, and the former one is kept under another name.</translation>
    </message>
    <message>
        <source>폴더 열기</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>다른 폴더로 옮기기</source>
        <translation>Move to another folder</translation>
    </message>
    <message>
        <source>교재 예제 불러오기</source>
        <translation>Load the guide&apos;s example</translation>
    </message>
    <message>
        <source>클라우드 네이티브 발주 길잡이 {0}</source>
        <translation>Cloud Native Procurement Advisor {0}</translation>
    </message>
    <message>
        <source>대장의 위치를 정하여 프로그램을 시작했거나(--register, --data-dir) 교재 예제로 시작하여, 여기에서는 옮길 수 없습니다.</source>
        <translation>The program was started with a place for the register (--register, --data-dir) or with the example, so the register cannot be moved here.</translation>
    </message>
</context>
<context>
    <name>DaysOffBox</name>
    <message>
        <source>휴무일 날짜</source>
        <translation>Date of day off</translation>
    </message>
    <message>
        <source>휴무일 이름</source>
        <translation>Name of day off</translation>
    </message>
    <message>
        <source>예: 임시공휴일</source>
        <translation>e.g. temporary public holiday</translation>
    </message>
    <message>
        <source>휴무일 추가</source>
        <translation>Add day off</translation>
    </message>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>기관 휴무일</source>
        <translation>Agency days off</translation>
    </message>
    <message>
        <source>공휴일 외에 기관이 쉬는 날과 새로 지정된 임시공휴일을 적으면 기한 계산에 반영합니다.</source>
        <translation>Days the agency is closed besides public holidays, and newly declared temporary holidays, are counted when due dates are calculated.</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{0} 삭제</source>
        <translation>Delete {0}</translation>
    </message>
    <message>
        <source>추가한 휴무일이 없습니다.</source>
        <translation>No days off were added.</translation>
    </message>
    <message>
        <source>휴무일 삭제</source>
        <translation>Delete day off</translation>
    </message>
    <message>
        <source>날짜와 이름을 입력해 주세요.</source>
        <translation>Enter the date and the name.</translation>
    </message>
    <message>
        <source>휴무일을 추가했습니다: {0}</source>
        <translation>Day off added: {0}</translation>
    </message>
    <message>
        <source>휴무일을 삭제했습니다: {0}</source>
        <translation>Day off deleted: {0}</translation>
    </message>
</context>
<context>
    <name>DecisionBox</name>
    <message>
        <source>{0} 사유</source>
        <translation>{0}: reason</translation>
    </message>
    <message>
        <source>결정한 사유를 적습니다.</source>
        <translation>Write the reason for the decision.</translation>
    </message>
    <message>
        <source>제안과 다르게 정할 때는 사유를 적어야 저장됩니다.</source>
        <translation>A decision that differs from the suggestion is saved only with a reason.</translation>
    </message>
    <message>
        <source>정하지 않음</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>{0} (제안)</source>
        <translation>{0} (suggested)</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>정보시스템 대장</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>진단</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>자료·설정</source>
        <translation>Data and settings</translation>
    </message>
</context>
<context>
    <name>DoubtsBox</name>
    <message>
        <source>{0}열 ‘{1}’ {2}건: {3}</source>
        <translation>Column {0} ‘{1}’, rows: {2} ({3})</translation>
    </message>
    <message>
        <source>답을 골라 주세요</source>
        <translation>Choose an answer</translation>
    </message>
    <message>
        <source>‘{0}’ → {1}</source>
        <translation>‘{0}’ → {1}</translation>
    </message>
</context>
<context>
    <name>DryRunPage</name>
    <message>
        <source>이미 있는 시스템</source>
        <translation>Systems already in the register</translation>
    </message>
    <message>
        <source>이미 있는 시스템의 값이 다르면</source>
        <translation>If a system in the register has other values</translation>
    </message>
    <message>
        <source>보일 행</source>
        <translation>Rows to show</translation>
    </message>
    <message>
        <source>확인한 행</source>
        <translation>Rows checked</translation>
    </message>
    <message>
        <source>확인 취소</source>
        <translation>Stop checking</translation>
    </message>
    <message>
        <source>고른 행의 내용</source>
        <translation>Content of the chosen row</translation>
    </message>
    <message>
        <source>오류 행을 엑셀로 저장</source>
        <translation>Save error rows as Excel</translation>
    </message>
    <message>
        <source>오류 행을 빼고 나머지만 가져오기</source>
        <translation>Leave out error rows and import the rest</translation>
    </message>
    <message>
        <source>가져온 뒤 되돌릴 수 있습니다. 프로그램을 닫은 뒤에는 대장을 고치기 전까지 가져오기 화면에서 되돌릴 수 있습니다. 가져오기 전의 대장은 대장 파일 옆에 사본으로 남깁니다.</source>
        <translation>The import can be undone. After the program is closed it can still be undone on the import screen until the register is edited. A copy of the register before the import is kept next to the register file.</translation>
    </message>
    <message>
        <source>행마다 확인하고 있습니다.</source>
        <translation>Checking row by row.</translation>
    </message>
    <message>
        <source>대장에 이미 있고 값이 다른 시스템이 있습니다. 건너뛸지 덮어쓸지 골라 주세요.</source>
        <translation>Some systems are already in the register with other values. Choose to skip or overwrite them.</translation>
    </message>
    <message>
        <source>가져올 시스템 {0}개</source>
        <translation>Systems to import: {0}</translation>
    </message>
    <message>
        <source> · 빈 행 {0}개는 건너뜀</source>
        <translation> · empty rows skipped: {0}</translation>
    </message>
    <message>
        <source> · 숨긴 행 {0}개도 읽음</source>
        <translation> · hidden rows also read: {0}</translation>
    </message>
    <message>
        <source> · 읽지 않는 열 {0}개: {1}</source>
        <translation> · columns not read: {0} ({1})</translation>
    </message>
    <message>
        <source>모든 행 {0}</source>
        <translation>All rows {0}</translation>
    </message>
    <message>
        <source>행마다의 결과</source>
        <translation>Result of each row</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>목록에서 기준을 고르면 내용을 보여 줍니다.</source>
        <translation>Choose a rule in the list to see its content.</translation>
    </message>
    <message>
        <source>확인하지 못한 내용입니다. 기준으로 쓰지 않으며, 담당자가 확인할 사항으로만 보입니다.</source>
        <translation>This is not verified. It is not used as a rule, only shown as a point for the officer to check.</translation>
    </message>
    <message>
        <source>값</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>기간·날짜</source>
        <translation>Period or date</translation>
    </message>
    <message>
        <source>적용 대상</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>확인할 사항</source>
        <translation>Points to check</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>출처</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>조문</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>신뢰도</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>정해지지 않음</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>적용 시작</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>적용 종료</source>
        <translation>Applies until</translation>
    </message>
    <message>
        <source>확인일</source>
        <translation>Checked on</translation>
    </message>
</context>
<context>
    <name>EntryFilters</name>
    <message>
        <source>기준 찾기</source>
        <translation>Find rule</translation>
    </message>
    <message>
        <source>주제</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>기관 유형</source>
        <translation>Agency type</translation>
    </message>
    <message>
        <source>신뢰도</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>기준일 2026. 11. 23.</source>
        <translation>As of 2026. 11. 23.</translation>
    </message>
    <message>
        <source>기준일</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>그날 적용되는 기준만 보여 줍니다. 비우면 모두 보여 줍니다.</source>
        <translation>Shows only rules in force on that day. Leave empty to show all.</translation>
    </message>
    <message>
        <source>점검 오래된 것만</source>
        <translation>Only those not checked lately</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>모든 주제</source>
        <translation>All topics</translation>
    </message>
    <message>
        <source>모든 기관 유형</source>
        <translation>All agency types</translation>
    </message>
    <message>
        <source>{0}(확인할 사항)</source>
        <translation>{0} (points to check)</translation>
    </message>
    <message>
        <source>모든 신뢰도</source>
        <translation>All confidence levels</translation>
    </message>
    <message>
        <source>모두 {0}건</source>
        <translation>{0} in total</translation>
    </message>
    <message>
        <source>{0}건 중 {1}건</source>
        <translation>{1} of {0}</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>저장하지 않고 닫은 입력 내용을 다시 불러왔습니다.</source>
        <translation>Restored the input that was closed without saving.</translation>
    </message>
    <message>
        <source>선택 항목 {0}개</source>
        <translation>Optional fields: {0}</translation>
    </message>
    <message>
        <source>{0} 선택 항목 {1}개 펼치기</source>
        <translation>{0}: show optional fields ({1})</translation>
    </message>
    <message>
        <source>고칠 항목 {0}개: {1}</source>
        <translation>Fields to correct: {0} ({1})</translation>
    </message>
    <message>
        <source>다른 창에서 고친 값: {0}</source>
        <translation>Value from another window: {0}</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>기준 데이터</source>
        <translation>Reference data</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>조건에 맞는 기준이 없습니다.</source>
        <translation>No rule matches the filters.</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>증빙 등록</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>증빙 수정</source>
        <translation>Edit evidence</translation>
    </message>
    <message>
        <source>제목</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>파일</source>
        <translation>File</translation>
    </message>
    <message>
        <source>참조(문서번호, 위치)</source>
        <translation>Reference (document no., place)</translation>
    </message>
    <message>
        <source>증빙 일자</source>
        <translation>Evidence date</translation>
    </message>
    <message>
        <source>담당</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>찾아보기</source>
        <translation>Browse</translation>
    </message>
    <message>
        <source>연결할 문항</source>
        <translation>Questions to link</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>파일을 고르거나 참조를 적습니다. 파일은 대장 안에 함께 보관합니다.</source>
        <translation>Choose a file or enter a reference. The file is kept inside the register.</translation>
    </message>
    <message>
        <source>제목을 적어 주세요.</source>
        <translation>Enter a title.</translation>
    </message>
    <message>
        <source>파일과 참조를 함께 적을 수 없습니다. 하나를 지워 주세요.</source>
        <translation>A file and a reference cannot both be given. Clear one of them.</translation>
    </message>
    <message>
        <source>파일을 고르거나 참조를 적어 주세요.</source>
        <translation>Choose a file or enter a reference.</translation>
    </message>
    <message>
        <source>저장하지 않고 닫은 입력 내용을 다시 불러왔습니다.</source>
        <translation>Restored the input that was closed without saving.</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>증빙 등록</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>수정</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>파일 꺼내기</source>
        <translation>Save file to disk</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>등록한 증빙이 없습니다. ‘증빙 등록’을 눌러 파일이나 문서번호를 등록하세요.</source>
        <translation>No evidence was added. Press ‘Add evidence’ to add a file or a document no.</translation>
    </message>
    <message>
        <source>증빙 목록</source>
        <translation>List of evidence</translation>
    </message>
    <message>
        <source>제목</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>번호</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>구분</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>일자</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>담당</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>연결 문항</source>
        <translation>Linked questions</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>보관된 파일이 없거나 바뀐 증빙: {0}. 원본을 다시 등록해 주세요.</source>
        <translation>Evidence whose stored file is missing or changed: {0}. Add the original again.</translation>
    </message>
    <message>
        <source>파일</source>
        <translation>File</translation>
    </message>
    <message>
        <source>참조</source>
        <translation>Reference</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>저장할 파일</source>
        <translation>File to save</translation>
    </message>
    <message>
        <source>덮어쓰기</source>
        <translation>Overwrite</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>미리보기</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>PDF로 저장</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>다른 이름으로 저장: {0}</source>
        <translation>Save under another name: {0}</translation>
    </message>
    <message>
        <source>작성일과 저장할 파일을 입력해 주세요.</source>
        <translation>Enter the date and the file to save.</translation>
    </message>
    <message>
        <source>같은 이름의 파일이 이미 있습니다. 덮어쓰면 그 파일의 내용은 사라집니다.</source>
        <translation>A file of that name already exists. If overwritten, its content is lost.</translation>
    </message>
</context>
<context>
    <name>FactorCard</name>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
</context>
<context>
    <name>FactorPage</name>
    <message>
        <source>지금 답하지 않아도 됩니다. 답하지 않은 항목은 ‘아니오’로 보지 않습니다.</source>
        <translation>You need not answer now. An unanswered item is not taken as ‘No’.</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>▲ {0}</source>
        <translation>▲ {0}</translation>
    </message>
    <message>
        <source>필수</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>단위 {0}</source>
        <translation>Unit: {0}</translation>
    </message>
    <message>
        <source>예: 2026. 11. 23.</source>
        <translation>e.g. 2026. 11. 23.</translation>
    </message>
    <message>
        <source>예: 2026. 11.</source>
        <translation>e.g. 2026. 11.</translation>
    </message>
    <message>
        <source>선택 안 함</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>결과서에 필요</source>
        <translation>Needed for the report</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>가져올 파일</source>
        <translation>File to import</translation>
    </message>
    <message>
        <source>엑셀(.xlsx, .xlsm, .xls)이나 글 파일(.csv, .tsv, .txt)</source>
        <translation>Excel (.xlsx, .xlsm, .xls) or text file (.csv, .tsv, .txt)</translation>
    </message>
    <message>
        <source>파일 선택</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>파일</source>
        <translation>File</translation>
    </message>
    <message>
        <source>읽은 행</source>
        <translation>Rows read</translation>
    </message>
    <message>
        <source>읽기 취소</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>글자 인코딩</source>
        <translation>Text encoding</translation>
    </message>
    <message>
        <source>이 인코딩으로 읽기</source>
        <translation>Read with this encoding</translation>
    </message>
    <message>
        <source>시트</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>시트가 여럿이어서 어느 것인지 확실하지 않습니다. 시트를 골라 주세요.</source>
        <translation>There are several sheets and it is not certain which one is meant. Choose the sheet.</translation>
    </message>
    <message>
        <source>{0} ({1}~{2}행)</source>
        <translation>{0} (rows {1}–{2})</translation>
    </message>
    <message>
        <source> · 숨긴 시트</source>
        <translation> · hidden sheet</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>판정</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>운영부서</source>
        <translation>Operating department</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>모든 판정</source>
        <translation>All verdicts</translation>
    </message>
    <message>
        <source>모든 부서</source>
        <translation>All departments</translation>
    </message>
    <message>
        <source>모두 {0}개</source>
        <translation>{0} in total</translation>
    </message>
    <message>
        <source>{0}개 중 {1}개</source>
        <translation>{1} of {0}</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>미응답</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>표시</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>근거 없음</source>
        <translation>No basis</translation>
    </message>
    <message>
        <source>재확인 필요</source>
        <translation>Recheck</translation>
    </message>
    <message>
        <source>{0} 문항만 보기</source>
        <translation>Show only questions: {0}</translation>
    </message>
    <message>
        <source>전체 단계에서 {0}개</source>
        <translation>{0} in all steps</translation>
    </message>
</context>
<context>
    <name>FindingField</name>
    <message>
        <source>판단의 근거가 된 수치나 문서를 적습니다.</source>
        <translation>Write the figures or documents the judgment is based on.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>클라우드 네이티브 발주 길잡이</source>
        <translation>Cloud Native Procurement Advisor</translation>
    </message>
    <message>
        <source>1 / 3</source>
        <translation>1 / 3</translation>
    </message>
    <message>
        <source>우리 기관의 정보시스템을 클라우드 네이티브로 바꿀지 판단하고, 결재에 올릴 서류를 만드는 프로그램입니다.</source>
        <translation>This program helps decide whether to turn your agency&apos;s information systems cloud native, and makes the papers for approval.</translation>
    </message>
    <message>
        <source>정보시스템을 대장에 등록하거나 엑셀 현황표에서 가져옵니다.</source>
        <translation>Add information systems to the register or import them from an Excel inventory.</translation>
    </message>
    <message>
        <source>자가진단 문항에 답하면 판정과 그 이유를 보여 줍니다.</source>
        <translation>Answer the self-assessment questions to see the verdict and the reason for it.</translation>
    </message>
    <message>
        <source>결과서와 계약 서류를 엑셀과 한글 문서로 저장합니다.</source>
        <translation>Save result papers and contract papers as Excel and Hangul documents.</translation>
    </message>
    <message>
        <source>누르는 즉시 이 PC에 저장하며, 네트워크를 쓰지 않습니다.</source>
        <translation>Everything is saved on this PC at once, and no network is used.</translation>
    </message>
    <message>
        <source>다음</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>2 / 3</source>
        <translation>2 / 3</translation>
    </message>
    <message>
        <source>기관 정보 입력</source>
        <translation>Enter agency information</translation>
    </message>
    <message>
        <source>결과서의 표지와 결재란에 쓰는 정보입니다. 한 번만 입력하면 되고, 자료·설정에서 언제든지 고칠 수 있습니다. 모든 자료는 이 PC에만 저장합니다.</source>
        <translation>This is used for the cover and the approval boxes of result papers. Enter it once; it can be changed at any time in Data and settings. All data is saved only on this PC.</translation>
    </message>
    <message>
        <source>이전</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>나중에 입력</source>
        <translation>Enter later</translation>
    </message>
    <message>
        <source>시작하기</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>‘나중에 입력’을 누르면 기관 정보 없이 둘러볼 수 있습니다.</source>
        <translation>Press ‘Enter later’ to look around without agency information.</translation>
    </message>
    <message>
        <source>어떻게 시작할까요?</source>
        <translation>How would you like to start?</translation>
    </message>
    <message>
        <source>3 / 3</source>
        <translation>3 / 3</translation>
    </message>
    <message>
        <source>빈 대장으로 시작</source>
        <translation>Start with an empty register</translation>
    </message>
    <message>
        <source>교재 예제로 둘러보기</source>
        <translation>Look around with the guide&apos;s examples</translation>
    </message>
    <message>
        <source>시스템을 하나씩 등록하거나 엑셀 현황표에서 가져옵니다.</source>
        <translation>Add systems one by one or import them from an Excel inventory.</translation>
    </message>
    <message>
        <source>교재의 시스템과 답변을 대장에 넣어 보여 줍니다. 예제는 언제든지 지울 수 있습니다.</source>
        <translation>Puts the systems and answers of the guide into the register. The examples can be deleted at any time.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>숨기기</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>첫걸음 목록을 다시 보이지 않습니다.</source>
        <translation>The list of first steps is not shown again.</translation>
    </message>
    <message>
        <source>첫걸음</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0}개 중 {1}개 완료</source>
        <translation>{1} of {0} done</translation>
    </message>
    <message>
        <source>완료</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>할 일</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>기관 정보 입력</source>
        <translation>Enter agency information</translation>
    </message>
    <message>
        <source>정보시스템 등록 또는 가져오기</source>
        <translation>Add or import information systems</translation>
    </message>
    <message>
        <source>자가진단 문항에 모두 답하기</source>
        <translation>Answer all self-assessment questions</translation>
    </message>
    <message>
        <source>자가진단 결과서 저장</source>
        <translation>Save self-assessment result</translation>
    </message>
    <message>
        <source>계약 건 만들기</source>
        <translation>Create contract case</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>저장할 폴더</source>
        <translation>Folder to save in</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>파일 이름 앞에 01부터 번호를 붙입니다. 같은 이름의 파일은 그대로 둡니다.</source>
        <translation>File names are numbered from 01. Files of the same name are left as they are.</translation>
    </message>
    <message>
        <source>작성일과 저장할 폴더를 입력해 주세요.</source>
        <translation>Enter the date and the folder to save in.</translation>
    </message>
    <message>
        <source>없는 폴더입니다. 폴더를 만들거나 다른 폴더를 골라 주세요.</source>
        <translation>The folder does not exist. Create it or choose another.</translation>
    </message>
</context>
<context>
    <name>FormTraffic</name>
    <message>
        <source>진단 양식 불러오기</source>
        <translation>Load answer forms</translation>
    </message>
    <message>
        <source>진단 양식을 저장했습니다: {0}</source>
        <translation>Answer forms saved: {0}</translation>
    </message>
    <message>
        <source>답변 {0}건을 적용했습니다.</source>
        <translation>Answers applied: {0}</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>불러온 답변을 되돌렸습니다.</source>
        <translation>Loaded answers undone.</translation>
    </message>
    <message>
        <source>파일 읽기: {0}</source>
        <translation>Reading: {0}</translation>
    </message>
    <message>
        <source>대장과 비교: {0}</source>
        <translation>Comparing with the register: {0}</translation>
    </message>
    <message>
        <source>불러온 답변 되돌리기</source>
        <translation>Undo imported answers</translation>
    </message>
</context>
<context>
    <name>GoalFigures</name>
    <message>
        <source>목표별 ‘예’ 비율</source>
        <translation>Share of ‘Yes’ by goal</translation>
    </message>
    <message>
        <source>목표별 예 비율</source>
        <translation>Share of Yes by goal</translation>
    </message>
    <message>
        <source>비율이 높을수록 전환이 필요하다는 뜻입니다. 화살표 키로 축을 옮깁니다.</source>
        <translation>A higher share means more need to migrate. Use the arrow keys to move between axes.</translation>
    </message>
</context>
<context>
    <name>GroundCard</name>
    <message>
        <source>{0} 검토 의견</source>
        <translation>{0}: review opinion</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>뒷받침</source>
        <translation>For</translation>
    </message>
    <message>
        <source>반대</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>- 확인할 사항: {0}</source>
        <translation>- Points to check: {0}</translation>
    </message>
    <message>
        <source>증빙: {0}</source>
        <translation>Evidence: {0}</translation>
    </message>
    <message>
        <source>증빙 연결</source>
        <translation>Link evidence</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>진단 양식 내보내기</source>
        <translation>Export answer forms</translation>
    </message>
    <message>
        <source>고른 시스템: {0}</source>
        <translation>Chosen systems: {0}</translation>
    </message>
    <message>
        <source>모든 시스템: {0}개</source>
        <translation>All systems: {0}</translation>
    </message>
    <message>
        <source>하나의 파일</source>
        <translation>One file</translation>
    </message>
    <message>
        <source>부서마다 한 파일씩, 폴더에</source>
        <translation>One file per department, in a folder</translation>
    </message>
    <message>
        <source>부서마다 한 파일씩, zip 파일 하나로</source>
        <translation>One file per department, in one zip file</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>저장할 곳 선택</source>
        <translation>Choose where to save</translation>
    </message>
    <message>
        <source>프로그램이 없는 담당자에게 나누어 줄 엑셀 양식을 만듭니다. 지금까지의 답변이 함께 적히며, 진단을 시작하지 않은 시스템은 진단을 시작합니다.</source>
        <translation>Makes Excel forms for officers without the program. Answers so far are filled in, and assessments not yet started are started.</translation>
    </message>
    <message>
        <source>정보시스템</source>
        <translation>Information systems</translation>
    </message>
    <message>
        <source>물을 부분</source>
        <translation>Parts to ask</translation>
    </message>
    <message>
        <source>파일</source>
        <translation>File</translation>
    </message>
    <message>
        <source>물을 부분을 하나 이상 골라 주세요.</source>
        <translation>Choose at least one part to ask.</translation>
    </message>
</context>
<context>
    <name>HandingIn</name>
    <message>
        <source>{0} 저장</source>
        <translation>Save {0}</translation>
    </message>
    <message>
        <source>선택한 서류 {0}건 저장</source>
        <translation>Save selected papers ({0})</translation>
    </message>
    <message>
        <source>미비 사항이 {0}건 있습니다. 저장하면 서류에 미비 사항이 그대로 인쇄됩니다.</source>
        <translation>Deficiencies: {0}. If saved, they are printed in the paper as they are.</translation>
    </message>
    <message>
        <source>서류 {0}건을 저장했습니다: {1}</source>
        <translation>Papers saved: {0} ({1})</translation>
    </message>
    <message>
        <source>취소했습니다. 그 전에 저장한 서류 {0}건은 남아 있습니다: {1}</source>
        <translation>Cancelled. Papers saved before that remain: {0} ({1})</translation>
    </message>
    <message>
        <source>파일을 저장했습니다: {0}</source>
        <translation>File saved: {0}</translation>
    </message>
    <message>
        <source>만들던 서류까지 마치고 멈춥니다.</source>
        <translation>Stops once the paper in progress is finished.</translation>
    </message>
</context>
<context>
    <name>HeaderPage</name>
    <message>
        <source>제목 첫 행</source>
        <translation>First heading row</translation>
    </message>
    <message>
        <source>제목 마지막 행</source>
        <translation>Last heading row</translation>
    </message>
    <message>
        <source>마지막 행</source>
        <translation>Last row</translation>
    </message>
    <message>
        <source>고른 행을 제목으로</source>
        <translation>Use chosen rows as headings</translation>
    </message>
    <message>
        <source>시트의 앞부분</source>
        <translation>Beginning of the sheet</translation>
    </message>
    <message>
        <source>제목 행을 찾았습니다. 맞지 않으면 고쳐 주세요. 여러 행의 제목은 이어 읽습니다.</source>
        <translation>Heading rows were found. Correct them if they do not fit. Headings over several rows are joined.</translation>
    </message>
    <message>
        <source>아는 제목이 적어 확실하지 않습니다. 제목 행이 맞는지 확인해 주세요.</source>
        <translation>Few headings are known, so this is not certain. Check that the heading rows are right.</translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>도움말 내용</source>
        <translation>Help content</translation>
    </message>
</context>
<context>
    <name>HelpContents</name>
    <message>
        <source>도움말 검색 (Ctrl+F)</source>
        <translation>Search help (Ctrl+F)</translation>
    </message>
    <message>
        <source>도움말 검색</source>
        <translation>Search help</translation>
    </message>
    <message>
        <source>찾은 곳</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>차례</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>{0} › {1}</source>
        <translation>{0} › {1}</translation>
    </message>
    <message>
        <source>‘{0}’ 검색 결과 {1}건</source>
        <translation>Results for ‘{0}’: {1}</translation>
    </message>
    <message>
        <source>‘{0}’ 검색 결과가 없습니다.</source>
        <translation>No results for ‘{0}’.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>도움말</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>뒤로</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>보던 곳으로 (Alt+←)</source>
        <translation>Back to where you were (Alt+←)</translation>
    </message>
    <message>
        <source>이전</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>이전 쪽</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>다음</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>다음 쪽</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>인쇄</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>PDF로 저장</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>도움말 닫기</source>
        <translation>Close help</translation>
    </message>
    <message>
        <source>도움말을 프린터로 보냈습니다.</source>
        <translation>Help sent to the printer.</translation>
    </message>
    <message>
        <source>같은 이름의 파일이 이미 있습니다: {0}</source>
        <translation>A file of that name already exists: {0}</translation>
    </message>
    <message>
        <source>파일을 저장했습니다: {0}</source>
        <translation>File saved: {0}</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>법령</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>조</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>찾은 곳</source>
        <translation>Found in</translation>
    </message>
    <message>
        <source>찾은 조문</source>
        <translation>Found articles</translation>
    </message>
    <message>
        <source>‘{0}’ 검색 결과: 조문 {1}건. 조문을 고르고 Enter를 누르면 열립니다.</source>
        <translation>Articles found for ‘{0}’: {1}. Choose an article and press Enter to open it.</translation>
    </message>
    <message>
        <source>‘{0}’ 검색 결과가 없습니다. 다른 말로 찾아보세요.</source>
        <translation>No results for ‘{0}’. Try other words.</translation>
    </message>
</context>
<context>
    <name>ImportAssistant</name>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>이전</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>다음</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>정보시스템 가져오기</source>
        <translation>Import information systems</translation>
    </message>
    <message>
        <source>읽기를 취소했습니다.</source>
        <translation>Reading was cancelled.</translation>
    </message>
    <message>
        <source>정보시스템 가져오기: {0}</source>
        <translation>Import information systems: {0}</translation>
    </message>
    <message>
        <source>가져오기</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>확인을 취소했습니다. 대장은 그대로입니다.</source>
        <translation>Check cancelled. The register is unchanged.</translation>
    </message>
    <message>
        <source>다시 시도</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>오류 행 {0}개를 저장했습니다: {1}</source>
        <translation>Error rows saved: {0} ({1})</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>진단 양식 불러오기</source>
        <translation>Load answer forms</translation>
    </message>
    <message>
        <source>달라지는 답변</source>
        <translation>Changed answers</translation>
    </message>
    <message>
        <source>충돌</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>거부</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>적용</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>{0} {1}건</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>파일 {0}개: {1}</source>
        <translation>Files: {0} ({1})</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>문항</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>정보시스템</source>
        <translation>Information system</translation>
    </message>
    <message>
        <source>구분</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>지금</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>되돌려받은 답</source>
        <translation>Returned answer</translation>
    </message>
    <message>
        <source>작성자와 파일</source>
        <translation>Author and file</translation>
    </message>
    <message>
        <source>달라지는 답변이 없습니다.</source>
        <translation>No answers change.</translation>
    </message>
    <message>
        <source>서로 다른 답이 없습니다.</source>
        <translation>No answers conflict.</translation>
    </message>
    <message>
        <source>문항마다 쓸 답을 골라 주세요. 고르지 않은 문항은 지금 답을 그대로 둡니다.</source>
        <translation>Choose the answer to use for each question. A question not chosen keeps its present answer.</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>지금 답</source>
        <translation>Present answer</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>(빈칸)</source>
        <translation>(blank)</translation>
    </message>
    <message>
        <source>적용하면 답변 {0}건을 씁니다. 고르지 않은 충돌은 {1}건입니다.</source>
        <translation>Answers to be written when applied: {0}. Conflicts not chosen: {1}.</translation>
    </message>
    <message>
        <source>거부한 답변이 없습니다.</source>
        <translation>No answers were refused.</translation>
    </message>
    <message>
        <source>이유와 고치는 법</source>
        <translation>Reason and how to correct it</translation>
    </message>
    <message>
        <source>파일과 시트</source>
        <translation>File and sheet</translation>
    </message>
    <message>
        <source>행·열</source>
        <translation>Row and column</translation>
    </message>
    <message>
        <source>값</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>ImportLink</name>
    <message>
        <source>대장을 저장했습니다: {0}</source>
        <translation>Register saved: {0}</translation>
    </message>
    <message>
        <source>가져왔습니다: 신규 {0}개, 변경 {1}개</source>
        <translation>Imported: {0} new, {1} changed</translation>
    </message>
    <message>
        <source>열 맞춤은 저장하지 못했습니다. {0}</source>
        <translation>The column matching could not be saved. {0}</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>새로 등록하거나 바꾼 시스템이 없습니다.</source>
        <translation>No system was added or changed.</translation>
    </message>
    <message>
        <source>{0}의 가져오기를 되돌렸습니다.</source>
        <translation>Import of {0} undone.</translation>
    </message>
</context>
<context>
    <name>InclusionLine</name>
    <message>
        <source>넣음</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>뺌</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>넣거나 뺀 사유</source>
        <translation>Reason for including or leaving out</translation>
    </message>
    <message>
        <source>반영</source>
        <translation>Inclusion</translation>
    </message>
    <message>
        <source>사유</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>제안대로(넣음)</source>
        <translation>As suggested (included)</translation>
    </message>
    <message>
        <source>제안대로(넣지 않음)</source>
        <translation>As suggested (left out)</translation>
    </message>
    <message>
        <source>{0} 반영</source>
        <translation>{0}: inclusion</translation>
    </message>
    <message>
        <source>{0} 반영 사유</source>
        <translation>{0}: reason for inclusion</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>{0}번 검토결과</source>
        <translation>Question {0}: findings</translation>
    </message>
    <message>
        <source>운영성과 지표: {0}</source>
        <translation>Performance indicator: {0}</translation>
    </message>
    <message>
        <source>{0}번</source>
        <translation>Question {0}</translation>
    </message>
    <message>
        <source>적용한 해석: {0}</source>
        <translation>Reading applied: {0}</translation>
    </message>
    <message>
        <source>검토결과</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>{0}번 문항의 답: {1}</source>
        <translation>Answer to question {0}: {1}</translation>
    </message>
    <message>
        <source>{0} 입력하기</source>
        <translation>Enter {0}</translation>
    </message>
    <message>
        <source>{0}번 문항: {1}</source>
        <translation>Question {0}: {1}</translation>
    </message>
    <message>
        <source>도움이 되는 증빙: {0}</source>
        <translation>Helpful evidence: {0}</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>문항 설명과 증빙 보기</source>
        <translation>Show explanation and evidence</translation>
    </message>
    <message>
        <source>{0}번 문항 설명과 증빙 보기</source>
        <translation>Question {0}: show explanation and evidence</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>화면 언어</source>
        <translation>Window language</translation>
    </message>
    <message>
        <source>한국어</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>화면 언어 / Language</source>
        <translation>Language / 화면 언어</translation>
    </message>
    <message>
        <source>문항표, 기준 데이터, 도움말, 서류는 한국어입니다.</source>
        <translation>Questionnaires, reference data, help and papers are in Korean.</translation>
    </message>
</context>
<context>
    <name>LastImport</name>
    <message>
        <source>마지막 가져오기 되돌리기</source>
        <translation>Undo last import</translation>
    </message>
    <message>
        <source>그 뒤로 대장을 고치지 않아 가져오기 전으로 되돌릴 수 있습니다.</source>
        <translation>The register was not edited since, so the import can be undone.</translation>
    </message>
    <message>
        <source>그 뒤로 대장이 바뀌었습니다. 가져오기 전의 대장 사본: {0}</source>
        <translation>The register has changed since. Copy of the register before the import: {0}</translation>
    </message>
    <message>
        <source>마지막 가져오기: {0}, 신규 {1}개, 변경 {2}개.</source>
        <translation>Last import: {0}, {1} new, {2} changed.</translation>
    </message>
</context>
<context>
    <name>LineDraft</name>
    <message>
        <source>저장하지 않은 입력 내용을 다시 불러왔습니다.</source>
        <translation>Unsaved entries have been restored.</translation>
    </message>
</context>
<context>
    <name>ListAndDetail</name>
    <message>
        <source>목록으로</source>
        <translation>Back to list</translation>
    </message>
</context>
<context>
    <name>ListStates</name>
    <message>
        <source>등록된 정보시스템이 없습니다. 첫 시스템을 등록하면 진단을 시작할 수 있습니다.</source>
        <translation>No system is registered. Add the first system to begin an assessment.</translation>
    </message>
    <message>
        <source>첫 시스템 등록</source>
        <translation>Add first system</translation>
    </message>
    <message>
        <source>현황표 가져오기</source>
        <translation>Import inventory</translation>
    </message>
    <message>
        <source>교재 예제 불러오기</source>
        <translation>Load the guide&apos;s example</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>조건에 맞는 시스템이 없습니다.</source>
        <translation>No system matches the filters.</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>화면 색상</source>
        <translation>Colors</translation>
    </message>
    <message>
        <source>밝게</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>고대비</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>시스템 설정 따름</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>글자 크기</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>‘시스템 설정 따름’을 고르면 이 PC의 화면이 어두운 색이거나 고대비일 때 고대비로, 그 밖에는 밝게 보여 줍니다. 쓰는 중에 PC의 설정을 바꾸어도 따라 바뀝니다.</source>
        <translation>‘Follow the system’ shows high contrast while this PC is dark or in high contrast, and light otherwise. A change of the PC&apos;s setting is followed at once.</translation>
    </message>
    <message>
        <source>화면</source>
        <translation>Display</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>클라우드 네이티브 발주 길잡이</source>
        <translation>Cloud Native Procurement Advisor</translation>
    </message>
    <message>
        <source>시스템 검색 (Ctrl+K)</source>
        <translation>Search systems (Ctrl+K)</translation>
    </message>
    <message>
        <source>시스템 검색</source>
        <translation>Search systems</translation>
    </message>
    <message>
        <source>도움말</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>이 화면의 도움말 (F1)</source>
        <translation>Help on this screen (F1)</translation>
    </message>
    <message>
        <source>대장을 여는 중입니다.</source>
        <translation>Opening the register.</translation>
    </message>
    <message>
        <source>{0} (Alt+{1})</source>
        <translation>{0} (Alt+{1})</translation>
    </message>
    <message>
        <source>{0}  {1}</source>
        <translation>{0}  {1}</translation>
    </message>
</context>
<context>
    <name>MaturityPanel</name>
    <message>
        <source>축별 성숙도 단계</source>
        <translation>Maturity level by axis</translation>
    </message>
    <message>
        <source>축</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>현재</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>목표</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>이전 회차</source>
        <translation>Previous round</translation>
    </message>
    <message>
        <source>기대효과(추정)</source>
        <translation>Expected effects (estimate)</translation>
    </message>
    <message>
        <source>효과</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>목표 달성 시</source>
        <translation>At target</translation>
    </message>
    <message>
        <source>12 Factors 점검: {0}개 충족, {1}개 미충족, {2}개 미확인. {3}</source>
        <translation>12 Factors check: {0} met, {1} not met, {2} not checked. {3}</translation>
    </message>
    <message>
        <source>{0} (출처: {1})</source>
        <translation>{0} (source: {1})</translation>
    </message>
    <message>
        <source>목표를 정하지 않았거나 현재보다 낮게 정한 축은 현재 단계를 목표로 봅니다.</source>
        <translation>An axis with no target, or a target below the current level, takes the current level as its target.</translation>
    </message>
    <message>
        <source>기대효과는 진단 결과로 추정한 값이며 달성을 보장하지 않습니다.</source>
        <translation>Expected effects are estimated from the assessment and are not guaranteed.</translation>
    </message>
</context>
<context>
    <name>MaturityTab</name>
    <message>
        <source>결과를 바꾸는 문항</source>
        <translation>Questions that change the result</translation>
    </message>
    <message>
        <source>※ 답을 바꾸어 다시 판정하여 확인한 결과임</source>
        <translation>※ Found by changing each answer and judging again</translation>
    </message>
    <message>
        <source>기대효과별 공공업무의 변화</source>
        <translation>Change in public work by expected effect</translation>
    </message>
    <message>
        <source>왜 이 결과인가</source>
        <translation>Why this result</translation>
    </message>
    <message>
        <source>  - 없을 때의 어려움: {0} [{1}]</source>
        <translation>  - Difficulty without it: {0} [{1}]</translation>
    </message>
    <message>
        <source>□ {0}: 남은 축에 답하면 단계가 정해짐({1})</source>
        <translation>□ {0}: the level is set once the remaining axes are answered ({1})</translation>
    </message>
    <message>
        <source>□ {0}: 해당 없음</source>
        <translation>□ {0}: not applicable</translation>
    </message>
    <message>
        <source>□ {0}: 가장 높은 단계임</source>
        <translation>□ {0}: already at the highest level</translation>
    </message>
    <message>
        <source>□ {0}: 다음을 모두 갖추면 {1} → {2}</source>
        <translation>□ {0}: with all of the following, {1} → {2}</translation>
    </message>
    <message>
        <source>  - {0}: ‘{1}’ → ‘{2}’</source>
        <translation>  - {0}: ‘{1}’ → ‘{2}’</translation>
    </message>
    <message>
        <source>  - 12 Factors 미충족 항목 가운데 {0}개 이상 충족: {1}</source>
        <translation>  - unmet 12 Factors to be met, at least {0} of: {1}</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>파일 불러오기</source>
        <translation>Load file</translation>
    </message>
    <message>
        <source>모두 대장의 내용으로</source>
        <translation>Use the register for all</translation>
    </message>
    <message>
        <source>모두 파일의 내용으로</source>
        <translation>Use the file for all</translation>
    </message>
    <message>
        <source>인계인수서 저장</source>
        <translation>Save handover paper</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>대장에 합치기</source>
        <translation>Merge into register</translation>
    </message>
    <message>
        <source>다른 기관에서 만든 파일입니다. 불러올 내용이 맞는지 확인해 주세요.</source>
        <translation>This file was made at another agency. Check that it is the content you want to load.</translation>
    </message>
    <message>
        <source>만든 사람: {0}   만든 때: {1}</source>
        <translation>Made by: {0}   Made on: {1}</translation>
    </message>
    <message>
        <source>{0} {1}건</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>구분</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>항목</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>대장의 내용</source>
        <translation>In the register</translation>
    </message>
    <message>
        <source>파일의 내용</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>쓸 내용</source>
        <translation>To use</translation>
    </message>
    <message>
        <source>달라지는 내용</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>쓸 내용: {0}</source>
        <translation>Content to use: {0}</translation>
    </message>
    <message>
        <source>선택하세요</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>채움</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>충돌</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>그대로 둠</source>
        <translation>Kept as is</translation>
    </message>
    <message>
        <source>최근 답변: {0} {1}</source>
        <translation>Last answered: {0} {1}</translation>
    </message>
    <message>
        <source>정하지 않은 충돌: {0}개</source>
        <translation>Undecided conflicts: {0}</translation>
    </message>
    <message>
        <source>인계인수서를 저장했습니다: {0}</source>
        <translation>Handover paper saved: {0}</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>금액과 법적 근거</source>
        <translation>Amounts and legal basis</translation>
    </message>
    <message>
        <source>모든 규정 보기</source>
        <translation>All rules</translation>
    </message>
    <message>
        <source>금액(원)</source>
        <translation>Amount (won)</translation>
    </message>
    <message>
        <source>법적 근거</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>{0} (면제 가능)</source>
        <translation>{0} (may be waived)</translation>
    </message>
    <message>
        <source>▲ 초과 {0}</source>
        <translation>▲ Over {0}</translation>
    </message>
    <message>
        <source>계약 방식</source>
        <translation>Contract method</translation>
    </message>
    <message>
        <source>추정가격</source>
        <translation>Estimated price</translation>
    </message>
    <message>
        <source>부가가치세</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>합계</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>예정가격</source>
        <translation>Reserve price</translation>
    </message>
    <message>
        <source>계약금액</source>
        <translation>Contract amount</translation>
    </message>
    <message>
        <source>배정 예산</source>
        <translation>Allotted budget</translation>
    </message>
    <message>
        <source>예산 여유</source>
        <translation>Budget left</translation>
    </message>
    <message>
        <source>그해 소요액</source>
        <translation>Needed in the year</translation>
    </message>
    <message>
        <source>계약보증금</source>
        <translation>Contract bond</translation>
    </message>
    <message>
        <source>지체상금(1일)</source>
        <translation>Liquidated damages (1 day)</translation>
    </message>
    <message>
        <source>지체상금의 기준</source>
        <translation>Base of liquidated damages</translation>
    </message>
    <message>
        <source>계약금액 {0}</source>
        <translation>Contract amount {0}</translation>
    </message>
    <message>
        <source>계약 전 산출금액 {0}</source>
        <translation>{0}, calculated</translation>
    </message>
    <message>
        <source>연차별 계약금액 대신 그해 산출금액 {0}</source>
        <translation>{0}, calculated for the year</translation>
    </message>
    <message>
        <source>적용되는 규정만 보기</source>
        <translation>Applicable only</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>덮어쓰기</source>
        <translation>Overwrite</translation>
    </message>
</context>
<context>
    <name>OpenCase</name>
    <message>
        <source>{0}개 행을 삭제했습니다.</source>
        <translation>Rows deleted: {0}.</translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message>
        <source>행</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>정보시스템명</source>
        <translation>System name</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>{0}행</source>
        <translation>Row {0}</translation>
    </message>
    <message>
        <source>{0}행 {1}열 ‘{2}’</source>
        <translation>Row {0}, column {1} ‘{2}’</translation>
    </message>
    <message>
        <source> 값 ‘{0}’</source>
        <translation> value ‘{0}’</translation>
    </message>
    <message>
        <source>{0}열: </source>
        <translation>Column {0}: </translation>
    </message>
    <message>
        <source> 외 {0}건</source>
        <translation> and {0} more</translation>
    </message>
    <message>
        <source>변경(건너뜀)</source>
        <translation>Changed (skipped)</translation>
    </message>
    <message>
        <source>알림 {0}건</source>
        <translation>Notes: {0}</translation>
    </message>
</context>
<context>
    <name>OverviewDesk</name>
    <message>
        <source>현황</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>OverviewPlace</name>
    <message>
        <source>첫걸음 보기</source>
        <translation>Show first steps</translation>
    </message>
    <message>
        <source>현황</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>등록한 시스템</source>
        <translation>Systems in the register</translation>
    </message>
    <message>
        <source>개</source>
        <translation>in total</translation>
    </message>
    <message>
        <source>판정이 난 시스템</source>
        <translation>Systems with a verdict</translation>
    </message>
    <message>
        <source>도입 검토</source>
        <translation>Consider adoption</translation>
    </message>
    <message>
        <source>계약 건</source>
        <translation>Contract cases</translation>
    </message>
    <message>
        <source>건</source>
        <translation>in total</translation>
    </message>
    <message>
        <source>판정별 시스템</source>
        <translation>Systems by verdict</translation>
    </message>
    <message>
        <source>할 일</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>대상</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>기한</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>해야 할 일</source>
        <translation>Things to do</translation>
    </message>
    <message>
        <source>선택한 일 열기</source>
        <translation>Open selected</translation>
    </message>
    <message>
        <source>{0}개</source>
        <translation>Systems: {0}</translation>
    </message>
    <message>
        <source>{0} {1} 대장에서 보기</source>
        <translation>Show in the register: {0}, {1}</translation>
    </message>
    <message>
        <source>기한 지남</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>예정</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>기한이 정해진 일이 없습니다. 개선 과제와 계약 단계의 기한이 여기 나옵니다.</source>
        <translation>Nothing has a due date. Due dates of improvement tasks and contract stages appear here.</translation>
    </message>
    <message>
        <source>모두 {0}건, 기한 지남 {1}건</source>
        <translation>{0} in total, {1} overdue</translation>
    </message>
    <message>
        <source>{0} (기한이 이른 {1}건을 보입니다.)</source>
        <translation>{0} (Shown, soonest due: {1})</translation>
    </message>
</context>
<context>
    <name>OwnTextField</name>
    <message>
        <source>제안 문안으로 시작</source>
        <translation>Start from suggested text</translation>
    </message>
    <message>
        <source>제안 문안으로 되돌리기</source>
        <translation>Return to suggested text</translation>
    </message>
    <message>
        <source>작성 내용 지우기</source>
        <translation>Clear own text</translation>
    </message>
    <message>
        <source>작성한 문안 유지</source>
        <translation>Keep own text</translation>
    </message>
    <message>
        <source>제안: {0}</source>
        <translation>Suggested: {0}</translation>
    </message>
    <message>
        <source>비워 두면 제안 문안을 씁니다.</source>
        <translation>If left empty, the suggested text is used.</translation>
    </message>
    <message>
        <source>작성할 내용</source>
        <translation>Own text</translation>
    </message>
    <message>
        <source>▲ 작성한 뒤에 제안 문안이 바뀌었습니다. 작성한 문안은 그대로 있습니다.</source>
        <translation>▲ The suggested text changed after you wrote yours. Your text is unchanged.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>쪽 목록</source>
        <translation>List of pages</translation>
    </message>
    <message>
        <source>이전 쪽</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>다음 쪽</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>맞춤</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>맞춤: 쪽 전체를 창에 맞춤</source>
        <translation>Fit: whole page in the window</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>100 %: 종이와 같은 크기</source>
        <translation>100 %: same size as paper</translation>
    </message>
    <message>
        <source>{0}쪽  {1}</source>
        <translation>Page {0}  {1}</translation>
    </message>
    <message>
        <source>{0} / {1}쪽</source>
        <translation>Page {0} / {1}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>{0}쪽 / 전체 {1}쪽, {2}</source>
        <translation>Page {0} / {1} in all, {2}</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>이전 쪽</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>다음 쪽</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>{0}쪽 가운데 {1}쪽</source>
        <translation>Page {1} of {0}</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>{0} 선택</source>
        <translation>Select {0}</translation>
    </message>
    <message>
        <source>미리보기</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>엑셀로 저장</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>작업용 저장</source>
        <translation>Save working copy</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>단계: {0}</source>
        <translation>Stage: {0}</translation>
    </message>
    <message>
        <source>계약 방식: {0}</source>
        <translation>Contract method: {0}</translation>
    </message>
    <message>
        <source>▲ 먼저 입력할 값: {0}</source>
        <translation>▲ Enter first: {0}</translation>
    </message>
    <message>
        <source>최근 저장: {0}</source>
        <translation>Last saved: {0}</translation>
    </message>
    <message>
        <source>사용한 기준 데이터: {0}</source>
        <translation>Reference data used: {0}</translation>
    </message>
    <message>
        <source>▲ 저장한 뒤 계약 건의 내용이 바뀌었습니다. 다시 저장해 주세요.</source>
        <translation>▲ The contract case changed after this was saved. Save it again.</translation>
    </message>
    <message>
        <source>▲ {0}</source>
        <translation>▲ {0}</translation>
    </message>
    <message>
        <source>선택한 계약 방식에서는 쓰지 않는 서류입니다.</source>
        <translation>This paper is not used with the chosen contract method.</translation>
    </message>
    <message>
        <source>계약 방식을 정하면 필요한지 알 수 있습니다.</source>
        <translation>Choose the contract method to see whether it is needed.</translation>
    </message>
    <message>
        <source>아직 적을 내용이 없습니다. 입력할 내용: {0}</source>
        <translation>There is nothing to fill in yet. Enter: {0}</translation>
    </message>
</context>
<context>
    <name>PaperLink</name>
    <message>
        <source>자가진단 결과서 저장</source>
        <translation>Save self-assessment result</translation>
    </message>
    <message>
        <source>검토보고 저장</source>
        <translation>Save review report</translation>
    </message>
    <message>
        <source>불가피한 사유 검토서 저장</source>
        <translation>Save review of unavoidable grounds</translation>
    </message>
    <message>
        <source>성숙도 비교표 저장</source>
        <translation>Save maturity comparison</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>미리보기: {0}</source>
        <translation>Preview: {0}</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>인쇄</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>PDF로 저장</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>저장(엑셀)</source>
        <translation>Save (Excel)</translation>
    </message>
    <message>
        <source>{0} (전체 {1}쪽)</source>
        <translation>{0} (pages: {1})</translation>
    </message>
    <message>
        <source>같은 이름의 파일이 이미 있습니다: {0}</source>
        <translation>A file of that name already exists: {0}</translation>
    </message>
    <message>
        <source>파일을 저장했습니다: {0}</source>
        <translation>File saved: {0}</translation>
    </message>
    <message>
        <source>서식을 프린터로 보냈습니다.</source>
        <translation>Form sent to the printer.</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>제출 전 점검 보기</source>
        <translation>Show pre-submission check</translation>
    </message>
    <message>
        <source>선택한 서류 저장(폴더)</source>
        <translation>Save selected papers (folder)</translation>
    </message>
    <message>
        <source>계약 요청 서류 일체 저장</source>
        <translation>Save bound contract request papers</translation>
    </message>
    <message>
        <source>필요한 서류 모두 선택</source>
        <translation>Select all needed papers</translation>
    </message>
    <message>
        <source>선택 해제</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>제출 전 점검: 미비 {0}건, 확인 필요 {1}건</source>
        <translation>Pre-submission check: deficiencies {0}, to be checked {1}</translation>
    </message>
    <message>
        <source>적용한 기준 데이터: {0}</source>
        <translation>Reference data applied: {0}</translation>
    </message>
    <message>
        <source>이 계약 건에 필요한 서류 {0}건</source>
        <translation>Papers needed for this contract case: {0}</translation>
    </message>
    <message>
        <source>그 밖의 서류 {0}건</source>
        <translation>Other papers: {0}</translation>
    </message>
    <message>
        <source>서류 일체 최근 저장: {0} · {1}</source>
        <translation>Bound papers last saved: {0} · {1}</translation>
    </message>
    <message>
        <source>{0}건 선택</source>
        <translation>{0} selected</translation>
    </message>
</context>
<context>
    <name>ParagraphCard</name>
    <message>
        <source>문안</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>확인할 사항: {0}</source>
        <translation>Points to check: {0}</translation>
    </message>
    <message>
        <source>▲ 아직 모르는 값: {0}</source>
        <translation>▲ Not known yet: {0}</translation>
    </message>
    <message>
        <source>{0} 문안</source>
        <translation>{0}: text</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>암호 입력</source>
        <translation>Enter password</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>열기</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>암호로 잠근 파일입니다: {0}</source>
        <translation>This file is locked with a password: {0}</translation>
    </message>
</context>
<context>
    <name>PasswordFields</name>
    <message>
        <source>암호(선택)</source>
        <translation>Password (optional)</translation>
    </message>
    <message>
        <source>암호</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>암호 확인</source>
        <translation>Confirm password</translation>
    </message>
</context>
<context>
    <name>PlaceNotice</name>
    <message>
        <source>다시 시도</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>{0} 적용 여부</source>
        <translation>{0}: application</translation>
    </message>
    <message>
        <source>정하지 않음</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>적용 여부</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>▲ 적을 내용: {0}</source>
        <translation>▲ To be written: {0}</translation>
    </message>
    <message>
        <source>제안: {0}. 담당자가 확인하여 정합니다.</source>
        <translation>Suggested: {0}. The officer checks and decides.</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>전환 방식</source>
        <translation>Migration method</translation>
    </message>
    <message>
        <source>서비스 모델</source>
        <translation>Service model</translation>
    </message>
    <message>
        <source>클라우드센터</source>
        <translation>Cloud center</translation>
    </message>
    <message>
        <source>{0} 결정</source>
        <translation>{0}: decision</translation>
    </message>
    <message>
        <source>계층별 책임: {0}</source>
        <translation>Responsibility by layer: {0}</translation>
    </message>
    <message>
        <source>이용기관</source>
        <translation>User agency</translation>
    </message>
    <message>
        <source>공동</source>
        <translation>Shared</translation>
    </message>
    <message>
        <source>공급자</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>서비스 모델별 책임</source>
        <translation>Responsibility by service model</translation>
    </message>
    <message>
        <source>계층</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>제안({0}점)</source>
        <translation>Suggested (score {0})</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>제안하지 않음</source>
        <translation>Not suggested</translation>
    </message>
    <message>
        <source>제외</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>□ {0}: {1}</source>
        <translation>□ {0}: {1}</translation>
    </message>
    <message>
        <source>이유</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>반대 사유</source>
        <translation>Reason against</translation>
    </message>
    <message>
        <source>제외 사유</source>
        <translation>Reason for exclusion</translation>
    </message>
    <message>
        <source>  - 유의할 점: {0}</source>
        <translation>  - Drawback: {0}</translation>
    </message>
    <message>
        <source>  - 확인할 사항: {0}</source>
        <translation>  - Points to check: {0}</translation>
    </message>
    <message>
        <source>성숙도 충족</source>
        <translation>Maturity met</translation>
    </message>
    <message>
        <source>성숙도 부족</source>
        <translation>Maturity lacking</translation>
    </message>
    <message>
        <source> · 제안</source>
        <translation> · suggested</translation>
    </message>
    <message>
        <source>□ {0}: {1}{2}</source>
        <translation>□ {0}: {1}{2}</translation>
    </message>
    <message>
        <source>충족</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>부족</source>
        <translation>Lacking</translation>
    </message>
    <message>
        <source>□ {0} 제안</source>
        <translation>□ {0} suggested</translation>
    </message>
    <message>
        <source>정한 규칙</source>
        <translation>Deciding rules</translation>
    </message>
    <message>
        <source>함께 볼 규칙</source>
        <translation>Related rules</translation>
    </message>
    <message>
        <source>확인할 규칙</source>
        <translation>Rules to check</translation>
    </message>
    <message>
        <source>  ※ 개편 중: {0}. {1}</source>
        <translation>  ※ Under reform: {0}. {1}</translation>
    </message>
</context>
<context>
    <name>ProcedurePanel</name>
    <message>
        <source>사전절차 보기</source>
        <translation>Prior procedure views</translation>
    </message>
    <message>
        <source>해당 여부와 이행</source>
        <translation>Applicability and completion</translation>
    </message>
    <message>
        <source>해당 여부를 정하는 질문</source>
        <translation>Questions on applicability</translation>
    </message>
    <message>
        <source>{0} {1}건</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>보일 절차</source>
        <translation>Procedures to show</translation>
    </message>
    <message>
        <source>모든 절차</source>
        <translation>All procedures</translation>
    </message>
    <message>
        <source>질문 {0}개 중 {1}개에 예 또는 아니오로 답했습니다. {2}</source>
        <translation>Questions answered Yes or No: {1} of {0}. {2}</translation>
    </message>
    <message>
        <source>모르는 사항은 확인 필요로 두며, 아니오로 보지 않습니다.</source>
        <translation>What is not known stays To be checked and is not taken as No.</translation>
    </message>
    <message>
        <source>확인할 사유: {0}</source>
        <translation>Reason to check: {0}</translation>
    </message>
    <message>
        <source>해당하는 사유가 없습니다.</source>
        <translation>No reason applies.</translation>
    </message>
    <message>
        <source>할 일: {0}</source>
        <translation>To do: {0}</translation>
    </message>
    <message>
        <source>기간: {0}</source>
        <translation>Period: {0}</translation>
    </message>
    <message>
        <source>확인할 사항: {0}</source>
        <translation>Points to check: {0}</translation>
    </message>
    <message>
        <source>질문에 답하기</source>
        <translation>Answer questions</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>%v / %m행</source>
        <translation>%v / %m rows</translation>
    </message>
</context>
<context>
    <name>PromptCard</name>
    <message>
        <source>{0}(구성도 붙임)</source>
        <translation>{0} (diagram attached)</translation>
    </message>
    <message>
        <source>작성 내용</source>
        <translation>Own text</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>대장과 계약 건에 없는 값: {0}</source>
        <translation>Not in the register or the contract case: {0}</translation>
    </message>
    <message>
        <source>{0} 작성 내용</source>
        <translation>{0}: own text</translation>
    </message>
</context>
<context>
    <name>QuestionPages</name>
    <message>
        <source>이전 회차의 답입니다. 문항이 바뀌어 다시 확인해야 합니다.</source>
        <translation>This is the answer of the previous round. The question has changed, so it must be confirmed again.</translation>
    </message>
    <message>
        <source>답의 근거가 된 대장 수치가 바뀌었습니다.</source>
        <translation>Register figures the answer is based on have changed.</translation>
    </message>
    <message>
        <source>{0}번</source>
        <translation>Question {0}</translation>
    </message>
</context>
<context>
    <name>QuestionTools</name>
    <message>
        <source>표시</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>{0} 표시</source>
        <translation>Flag {0}</translation>
    </message>
    <message>
        <source>의견</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>{0} 의견</source>
        <translation>{0}: comment</translation>
    </message>
    <message>
        <source>{0} 의견 적기</source>
        <translation>{0}: write comment</translation>
    </message>
    <message>
        <source>검토자나 후임자에게 남길 의견을 적습니다.</source>
        <translation>Write a comment for the reviewer or your successor.</translation>
    </message>
    <message>
        <source>그대로 확인</source>
        <translation>Confirm as is</translation>
    </message>
    <message>
        <source>{0} 답변 그대로 확인</source>
        <translation>{0}: confirm answer as is</translation>
    </message>
    <message>
        <source>표시함</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>증빙: {0}</source>
        <translation>Evidence: {0}</translation>
    </message>
    <message>
        <source>증빙 연결</source>
        <translation>Link evidence</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>재확인 필요: {0}</source>
        <translation>To be confirmed again: {0}</translation>
    </message>
</context>
<context>
    <name>QuestionnaireBox</name>
    <message>
        <source>쓸 수 없음: {0} {1}</source>
        <translation>Not usable: {0} {1}</translation>
    </message>
    <message>
        <source>프로그램 제공</source>
        <translation>built in</translation>
    </message>
    <message>
        <source>{0} {1} ({2})</source>
        <translation>{0} {1} ({2})</translation>
    </message>
</context>
<context>
    <name>QuestionnaireList</name>
    <message>
        <source>새 회차에 쓸 자가진단 문항표</source>
        <translation>New self-assessments</translation>
    </message>
    <message>
        <source>새 회차에 쓸 성숙도 문항표</source>
        <translation>New maturity rounds</translation>
    </message>
    <message>
        <source>새 회차에 쓸 대상 선정 문항표</source>
        <translation>New selections</translation>
    </message>
    <message>
        <source>폴더 열기</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>문항표 폴더 열기</source>
        <translation>Open questionnaire folder</translation>
    </message>
    <message>
        <source>다시 읽기</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>문항표 다시 읽기</source>
        <translation>Read questionnaires again</translation>
    </message>
    <message>
        <source>자체 문항표</source>
        <translation>Own questionnaires</translation>
    </message>
    <message>
        <source>기관이 만든 문항표(TOML 파일)를 이 폴더에 두고 다시 읽으면 쓸 수 있습니다. 잘못된 곳이 있거나 파일 안의 예시가 기대한 결과와 다르면 쓰지 않습니다.</source>
        <translation>Put the agency&apos;s own questionnaires (TOML files) in this folder and read again to use them. A file with mistakes, or whose examples do not give the expected results, is not used.</translation>
    </message>
    <message>
        <source>문항표 폴더: {0}</source>
        <translation>Questionnaire folder: {0}</translation>
    </message>
    <message>
        <source>고른 문항표의 파일이 없거나 잘못되어 새 회차를 시작할 수 없습니다. 파일을 고친 뒤 다시 읽거나 다른 문항표를 골라 주세요.</source>
        <translation>The file of the chosen questionnaire is missing or wrong, so no new round can start. Correct the file and read again, or choose another questionnaire.</translation>
    </message>
    <message>
        <source>이미 시작한 회차는 시작할 때의 문항을 그대로 씁니다. 결과의 ‘회차’에서 새 회차를 시작하면 고른 문항표가 쓰입니다.</source>
        <translation>A round already started keeps its questions. The chosen questionnaire is used when a new round is started under ‘Rounds’ in the result.</translation>
    </message>
    <message>
        <source>폴더에 문항표 파일이 없습니다.</source>
        <translation>There are no questionnaire files in the folder.</translation>
    </message>
    <message>
        <source>{0} {1}개</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} {2}</source>
        <translation>{0}: {1} {2}</translation>
    </message>
    <message>
        <source>쓸 수 있음. {0}, 예시 {1}건 확인</source>
        <translation>Usable. {0}; examples checked: {1}</translation>
    </message>
    <message>
        <source>바른 파일이지만 문항표가 아니어서 쓰지 않음</source>
        <translation>Valid file, but not a questionnaire, so not used</translation>
    </message>
    <message>
        <source>※ {0}</source>
        <translation>※ {0}</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}: 쓸 수 없음(고칠 곳 {1}군데)</source>
        <translation>{0}: not usable (places to correct: {1})</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>‘예’로 답한 문항</source>
        <translation>Questions answered ‘Yes’</translation>
    </message>
    <message>
        <source>없음</source>
        <translation>None</translation>
    </message>
    <message>
        <source>확인이 필요한 문항</source>
        <translation>Questions to be checked</translation>
    </message>
    <message>
        <source>함께 확인할 점</source>
        <translation>Other points to check</translation>
    </message>
    <message>
        <source>{0}번</source>
        <translation>Question {0}</translation>
    </message>
    <message>
        <source>문항으로</source>
        <translation>Go to question</translation>
    </message>
    <message>
        <source>{0}번 문항으로 이동</source>
        <translation>Go to question {0}</translation>
    </message>
    <message>
        <source>검토결과: {0}</source>
        <translation>Findings: {0}</translation>
    </message>
    <message>
        <source>검토결과 없음</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>결과를 바꾸는 문항</source>
        <translation>Questions that change the result</translation>
    </message>
    <message>
        <source>※ 답을 바꾸어 다시 판정하여 확인한 결과임</source>
        <translation>※ Found by changing each answer and judging again</translation>
    </message>
</context>
<context>
    <name>ReferenceNotice</name>
    <message>
        <source>적용 중인 기준 데이터로 바꾸기</source>
        <translation>Switch to current reference data</translation>
    </message>
    <message>
        <source>기준 데이터에서 바뀌는 내용</source>
        <translation>Changes in reference data</translation>
    </message>
    <message>
        <source>바뀌는 내용 보기</source>
        <translation>Show changes</translation>
    </message>
    <message>
        <source>이 계약 건은 기준 데이터 {0}에 따라 계산합니다. 적용 중인 기준 데이터는 {1}입니다.</source>
        <translation>This contract case is calculated with reference data {0}. The current reference data is {1}.</translation>
    </message>
    <message>
        <source>이 계약 건의 기준 데이터 {0}의 파일을 쓸 수 없어 적용 중인 {1}에 따라 계산합니다.</source>
        <translation>The file of reference data {0} of this contract case cannot be used, so the current {1} is used.</translation>
    </message>
    <message>
        <source>바뀌는 내용 접기</source>
        <translation>Hide changes</translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation>{0}: {1} → {2}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>우리 기관에 적용되는 항목은 바뀌지 않습니다.</source>
        <translation>Nothing that applies to our agency changes.</translation>
    </message>
</context>
<context>
    <name>ReferenceScreen</name>
    <message>
        <source>적용 중: 기준 데이터 {0}</source>
        <translation>In use: reference data {0}</translation>
    </message>
    <message>
        <source>점검 오래됨 {0}건: 확인한 지 {1}일이 지났습니다. 법령이 바뀌었는지 확인해 주세요.</source>
        <translation>Not checked lately: {0}. Days since the check: more than {1}. Check whether the law has changed.</translation>
    </message>
    <message>
        <source>기준 데이터 {0} 판으로 되돌렸습니다.</source>
        <translation>Returned to reference data version {0}.</translation>
    </message>
    <message>
        <source>파일에서 가져오기</source>
        <translation>Import from file</translation>
    </message>
    <message>
        <source>판 목록</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>법령 조문 찾기</source>
        <translation>Find articles</translation>
    </message>
    <message>
        <source>오래된 것만 보기</source>
        <translation>Show only those not checked lately</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{0} {1} 판을 적용했습니다.</source>
        <translation>{0} version {1} applied.</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>가져오지 않았습니다.</source>
        <translation>Not imported.</translation>
    </message>
    <message>
        <source>가져오지 않았습니다. 고칠 곳이 {0}군데 있습니다.</source>
        <translation>Not imported. Places to correct: {0}.</translation>
    </message>
    <message>
        <source>가져오지 않은 이유</source>
        <translation>Why it was not imported</translation>
    </message>
    <message>
        <source>다른 파일 고르기</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>가져오지 않은 이유 닫기</source>
        <translation>Close the reasons for not importing</translation>
    </message>
    <message>
        <source>파일: {0}</source>
        <translation>File: {0}</translation>
    </message>
    <message>
        <source>지금 적용 중인 기준 데이터는 바뀌지 않았습니다.</source>
        <translation>The reference data in use has not changed.</translation>
    </message>
</context>
<context>
    <name>RegisterGone</name>
    <message>
        <source>대장 파일: {0}</source>
        <translation>Register file: {0}</translation>
    </message>
    <message>
        <source>다시 시도</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>다시 찾기</source>
        <translation>Find it</translation>
    </message>
    <message>
        <source>기본 위치로 시작</source>
        <translation>Start in the default place</translation>
    </message>
    <message>
        <source>‘기본 위치로 시작’을 누르면 그곳에 있는 대장을 엽니다: {0}</source>
        <translation>‘Start in the default place’ opens the register that is there: {0}</translation>
    </message>
    <message>
        <source>‘기본 위치로 시작’을 누르면 그곳에 빈 대장을 새로 만듭니다: {0}</source>
        <translation>‘Start in the default place’ makes an empty register there: {0}</translation>
    </message>
    <message>
        <source>이동식 디스크라면 연결한 뒤 ‘다시 시도’를 눌러 주세요.</source>
        <translation>If it is a removable disk, connect it and press ‘Try again’.</translation>
    </message>
    <message>
        <source>대장 파일을 다른 곳으로 옮겼다면 ‘다시 찾기’를 눌러 그 파일을 골라 주세요.</source>
        <translation>If the register file was moved elsewhere, press ‘Find it’ and choose the file.</translation>
    </message>
    <message>
        <source>대장 파일을 찾을 수 없습니다</source>
        <translation>The register file cannot be found</translation>
    </message>
</context>
<context>
    <name>RegisterMoving</name>
    <message>
        <source>대장 옮기기</source>
        <translation>Move the register</translation>
    </message>
    <message>
        <source>복사를 멈추고, 복사한 파일을 지웁니다.</source>
        <translation>Copying stops, and the copied files are deleted.</translation>
    </message>
    <message>
        <source>옮기기를 취소했습니다. 대장은 지금 있는 곳에 그대로 있습니다.</source>
        <translation>The move was cancelled. The register stays where it is.</translation>
    </message>
    <message>
        <source>대장을 옮겼습니다: {0}
옮기기 전의 대장은 이 이름으로 남겨 두었습니다: {1}</source>
        <translation>The register was moved: {0}
The former one was kept under this name: {1}</translation>
    </message>
</context>
<context>
    <name>RegisterPlace</name>
    <message>
        <source>시스템 등록</source>
        <translation>Add system</translation>
    </message>
    <message>
        <source>시스템 수정</source>
        <translation>Edit system</translation>
    </message>
    <message>
        <source>저장하지 않고 목록으로 왔습니다. 입력한 내용은 보관했습니다.</source>
        <translation>Returned to the list without saving. Your input was kept.</translation>
    </message>
    <message>
        <source>입력한 내용을 저장하지 못했습니다. 다시 열어 저장해 주세요.</source>
        <translation>Your input could not be saved. Open it again and save.</translation>
    </message>
    <message>
        <source>다시 열기</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>저장했습니다: {0}</source>
        <translation>Saved: {0}</translation>
    </message>
    <message>
        <source>저장하지 않고 닫았습니다.</source>
        <translation>Closed without saving.</translation>
    </message>
    <message>
        <source>복제했습니다: {0}</source>
        <translation>Duplicated: {0}</translation>
    </message>
    <message>
        <source>삭제했습니다: {0}</source>
        <translation>Deleted: {0}</translation>
    </message>
</context>
<context>
    <name>RegisterSearch</name>
    <message>
        <source>아직 대장 파일이 없습니다: {0}</source>
        <translation>There is still no register file: {0}</translation>
    </message>
</context>
<context>
    <name>RequirementDetail</name>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>요구 내용</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>검사 방법</source>
        <translation>Inspection method</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>▲ 아직 모르는 값: {0}</source>
        <translation>▲ Not known yet: {0}</translation>
    </message>
    <message>
        <source>{0} 새 요구사항</source>
        <translation>{0} New requirement</translation>
    </message>
    <message>
        <source>이름이나 내용을 적으면 목록에 추가됩니다.</source>
        <translation>It is added to the list once a name or content is written.</translation>
    </message>
    <message>
        <source>담당자가 추가한 요구사항입니다.</source>
        <translation>This requirement was added by the officer.</translation>
    </message>
    <message>
        <source>{0} [{1}]</source>
        <translation>{0} [{1}]</translation>
    </message>
    <message>
        <source>제안 사유: {0}</source>
        <translation>Reason for suggestion: {0}</translation>
    </message>
    <message>
        <source>확인할 사항: {0}</source>
        <translation>Points to check: {0}</translation>
    </message>
    <message>
        <source>이 계약 건의 사실로는 제안하지 않는 요구사항입니다.</source>
        <translation>This requirement is not suggested by the facts of this contract case.</translation>
    </message>
</context>
<context>
    <name>RequirementList</name>
    <message>
        <source>요구사항 목록</source>
        <translation>List of requirements</translation>
    </message>
    <message>
        <source>추가</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>고른 분류에 요구사항 추가</source>
        <translation>Add requirement to the chosen category</translation>
    </message>
    <message>
        <source>보일 요구사항</source>
        <translation>Requirements to show</translation>
    </message>
    <message>
        <source>제안하거나 정한 것</source>
        <translation>Suggested or decided</translation>
    </message>
    <message>
        <source>넣은 것</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>확인할 것</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>뺀 것</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>고치거나 추가한 것</source>
        <translation>Edited or added</translation>
    </message>
    <message>
        <source>모든 요구사항</source>
        <translation>All requirements</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>수정</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>넣기</source>
        <translation>Include</translation>
    </message>
    <message>
        <source>위로</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>아래로</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>추가 {0}개</source>
        <translation>Added: {0}</translation>
    </message>
    <message>
        <source>고침 {0}개</source>
        <translation>Edited: {0}</translation>
    </message>
    <message>
        <source>뺌 {0}개</source>
        <translation>Left out: {0}</translation>
    </message>
    <message>
        <source>확인할 것 {0}개</source>
        <translation>To check: {0}</translation>
    </message>
    <message>
        <source>제안 바뀜 {0}개</source>
        <translation>Suggestion changed: {0}</translation>
    </message>
    <message>
        <source>요구사항 {0}개 반영</source>
        <translation>Requirements included: {0}</translation>
    </message>
    <message>
        <source>빼기</source>
        <translation>Leave out</translation>
    </message>
</context>
<context>
    <name>RequirementRows</name>
    <message>
        <source>번호</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>요구사항</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>반영</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>{0} {1}/{2}개 반영</source>
        <translation>{0} {1}/{2} included</translation>
    </message>
    <message>
        <source>추가</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>고침</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>제안 바뀜</source>
        <translation>Suggestion changed</translation>
    </message>
    <message>
        <source>빈 값</source>
        <translation>Empty values</translation>
    </message>
</context>
<context>
    <name>RequirementsPanel</name>
    <message>
        <source>{0} 요구사항 {1}개 가운데 {2}개를 반영합니다.
요구사항을 고르면 제안 사유와 문안을 봅니다. ‘추가’를 누르면 고른 분류에 추가합니다.</source>
        <translation>{0}: requirements included {2} of {1}.
Choose a requirement to see its text and why it is suggested. Press ‘Add’ to add one to the chosen category.</translation>
    </message>
    <message>
        <source>추가한 요구사항을 삭제했습니다.</source>
        <translation>The added requirement was deleted.</translation>
    </message>
    <message>
        <source>제안 문안으로 되돌렸습니다.</source>
        <translation>Returned to suggested text.</translation>
    </message>
</context>
<context>
    <name>ResultTabs</name>
    <message>
        <source>결과 보기</source>
        <translation>Result views</translation>
    </message>
    <message>
        <source>자가진단</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>성숙도</source>
        <translation>Maturity</translation>
    </message>
    <message>
        <source>전환 방안</source>
        <translation>Migration plan</translation>
    </message>
    <message>
        <source>개선 과제</source>
        <translation>Improvement tasks</translation>
    </message>
    <message>
        <source>대상 선정</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>불가피한 사유</source>
        <translation>Unavoidable grounds</translation>
    </message>
    <message>
        <source>증빙</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>회차</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>비교</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>RoundPanel</name>
    <message>
        <source>문항 추가</source>
        <translation>Add question</translation>
    </message>
    <message>
        <source>처리자</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>예: 김하늘</source>
        <translation>e.g. Kim Haneul</translation>
    </message>
    <message>
        <source>반려할 문항</source>
        <translation>Question to return</translation>
    </message>
    <message>
        <source>사유</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>반려하거나 다시 여는 사유를 적습니다.</source>
        <translation>Write the reason for returning or reopening.</translation>
    </message>
    <message>
        <source>사유를 적어 주세요.</source>
        <translation>Write a reason.</translation>
    </message>
    <message>
        <source>검토 요청</source>
        <translation>Request review</translation>
    </message>
    <message>
        <source>확정</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>반려</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>다시 열기</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>새 회차 시작</source>
        <translation>Start new round</translation>
    </message>
    <message>
        <source>처리 이력</source>
        <translation>History</translation>
    </message>
    <message>
        <source>처리</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>일시</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>새 회차의 문항표: {0} {1} → {2}. 신규 {3} · 변경 {4} · 삭제 {5} · 동일 {6}</source>
        <translation>Questionnaire of the new round: {0} {1} → {2}. New {3} · changed {4} · deleted {5} · same {6}</translation>
    </message>
    <message>
        <source>표현이 같은 문항의 답변은 이어받고, 바뀐 문항의 답변은 다시 확인할 때까지 판정에 넣지 않습니다.</source>
        <translation>Answers to questions with the same wording carry over; answers to changed questions do not count in the verdict until confirmed again.</translation>
    </message>
    <message>
        <source>○ {0}
   - 사유: {1}</source>
        <translation>○ {0}
   - Reason: {1}</translation>
    </message>
    <message>
        <source>빼기</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>{0} 반려에서 빼기</source>
        <translation>Remove {0} from the return</translation>
    </message>
</context>
<context>
    <name>RoutePanel</name>
    <message>
        <source>두 방식을 나란히 검토하고 담당자가 정합니다. 이 프로그램은 정하지 않습니다.</source>
        <translation>Review both methods side by side; the officer decides. This program does not decide.</translation>
    </message>
    <message>
        <source>두 방식의 차이</source>
        <translation>How the two ways differ</translation>
    </message>
    <message>
        <source>{0} 선택함</source>
        <translation>{0}: selected</translation>
    </message>
    <message>
        <source>{0} 선택</source>
        <translation>Select {0}</translation>
    </message>
    <message>
        <source>이 방식을 뒷받침하는 점</source>
        <translation>Points for this way</translation>
    </message>
    <message>
        <source>해당하는 점이 없습니다.</source>
        <translation>No point applies.</translation>
    </message>
    <message>
        <source>○ {0} (확인하면 정해짐)</source>
        <translation>○ {0} (settled once checked)</translation>
    </message>
    <message>
        <source>● {0}</source>
        <translation>● {0}</translation>
    </message>
    <message>
        <source>주의할 점 {0}건</source>
        <translation>Points to note: {0}</translation>
    </message>
    <message>
        <source>바로 가기</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>{0} 바로 가기</source>
        <translation>Go to {0}</translation>
    </message>
    <message>
        <source>▲ {0}</source>
        <translation>▲ {0}</translation>
    </message>
    <message>
        <source>할 일: {0}</source>
        <translation>To do: {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>{0} 추가</source>
        <translation>Add {0}</translation>
    </message>
    <message>
        <source>첫 {0} 추가</source>
        <translation>Add first {0}</translation>
    </message>
    <message>
        <source>입력한 내용이 없습니다: {0}</source>
        <translation>Nothing entered yet: {0}</translation>
    </message>
    <message>
        <source>{0} 수정</source>
        <translation>Edit {0}</translation>
    </message>
    <message>
        <source>{0} 목록</source>
        <translation>List: {0}</translation>
    </message>
    <message>
        <source>수정</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>복제</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>위로</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>아래로</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>이행 보기</source>
        <translation>Views of performance</translation>
    </message>
    <message>
        <source>월별 이용·SLA</source>
        <translation>Monthly use and SLA</translation>
    </message>
    <message>
        <source>검수</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>변경</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>갱신·종료</source>
        <translation>Renewal and end</translation>
    </message>
    <message>
        <source>청구 합계 {0}원 · 약정 가용성 {1} · 중단 {2}분</source>
        <translation>Charged in total {0} won · agreed availability {1} · outage {2} min</translation>
    </message>
    <message>
        <source>▲ 점검표가 없는 달 {0}개: {1}</source>
        <translation>▲ Months without a check sheet: {0} ({1})</translation>
    </message>
    <message>
        <source>합격 {0}건 · 불합격 {1}건 · 확인 전 {2}건</source>
        <translation>Passed {0} · failed {1} · not checked {2}</translation>
    </message>
    <message>
        <source>▲ 변경 전 금액이 그때의 계약금액과 다른 변경이 있습니다: {0}건</source>
        <translation>▲ Changes whose amount before differs from the contract amount at that time: {0}</translation>
    </message>
    <message>
        <source>변경을 반영한 계약금액 {0}원</source>
        <translation>Contract amount with changes: {0} won</translation>
    </message>
    <message>
        <source>계약 종료일이 정해지지 않았습니다.</source>
        <translation>The end date of the contract is not set.</translation>
    </message>
    <message>
        <source>계약 종료일 {0} ({1}일 지남)</source>
        <translation>Contract ended {0} (days past: {1})</translation>
    </message>
    <message>
        <source>계약 종료일 {0} ({1}일 남음). 갱신 검토(기관이 정한 기한): {2}부터</source>
        <translation>Contract ends {0} (days left: {1}). Consider renewal (period set by the agency): from {2}</translation>
    </message>
    <message>
        <source>계약 종료일 {0} ({1}일 남음). 갱신 검토를 시작할 날은 자료·설정에서 정합니다.</source>
        <translation>Contract ends {0} (days left: {1}). Set in Data and settings when to start considering renewal.</translation>
    </message>
</context>
<context>
    <name>SampleLoading</name>
    <message>
        <source>교재 예제를 대장에 넣었습니다: {0}</source>
        <translation>Guide examples added to the register: {0}</translation>
    </message>
    <message>
        <source>교재 예제가 이미 대장에 있어 바꾸지 않았습니다.</source>
        <translation>The guide examples are already in the register; nothing was changed.</translation>
    </message>
    <message>
        <source>기관 정보는 아직 입력하지 않았습니다.</source>
        <translation>Agency information has not been entered yet.</translation>
    </message>
    <message>
        <source>{0}
{1}</source>
        <translation>{0}
{1}</translation>
    </message>
    <message>
        <source>기관 정보 입력</source>
        <translation>Enter agency information</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>저장 상태</source>
        <translation>Save state</translation>
    </message>
    <message>
        <source>저장됨 {0}</source>
        <translation>Saved {0}</translation>
    </message>
    <message>
        <source>저장하지 못했습니다. {0}</source>
        <translation>Not saved. {0}</translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message>
        <source>기준</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>점수(0~3)</source>
        <translation>Points (0–3)</translation>
    </message>
    <message>
        <source>가중치</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>기여</source>
        <translation>Contribution</translation>
    </message>
    <message>
        <source>필요성</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>준비도</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>SettingsPlace</name>
    <message>
        <source>저장된 내용으로 되돌리기</source>
        <translation>Revert to saved</translation>
    </message>
    <message>
        <source>자료·설정</source>
        <translation>Data and settings</translation>
    </message>
    <message>
        <source>설정</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>기준 데이터</source>
        <translation>Reference data</translation>
    </message>
    <message>
        <source>저장하지 않은 입력 내용을 다시 불러왔습니다.</source>
        <translation>Unsaved entries have been restored.</translation>
    </message>
    <message>
        <source>기관 정보를 저장했습니다.</source>
        <translation>Agency information saved.</translation>
    </message>
    <message>
        <source>기관 정보 저장</source>
        <translation>Save agency information</translation>
    </message>
    <message>
        <source>기관 정보</source>
        <translation>Agency information</translation>
    </message>
    <message>
        <source>저장하지 않은 입력 내용을 지웠습니다.</source>
        <translation>Unsaved entries discarded.</translation>
    </message>
    <message>
        <source>다시 불러오기</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>담을 정보시스템</source>
        <translation>Systems to include</translation>
    </message>
    <message>
        <source>모두 선택</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>저장할 곳 선택</source>
        <translation>Choose where to save</translation>
    </message>
    <message>
        <source>암호를 정하면 암호 없이는 파일의 내용을 볼 수 없습니다. 잊은 암호는 찾을 수 없으며, 암호는 파일과 다른 방법으로 알려 주세요.</source>
        <translation>With a password, the contents of the file cannot be seen without it. A forgotten password cannot be recovered; pass the password on by another way than the file.</translation>
    </message>
    <message>
        <source>두 암호가 서로 다릅니다.</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>선택한 정보시스템: {0}개</source>
        <translation>Systems selected: {0}</translation>
    </message>
    <message>
        <source>같은 이름의 파일이 이미 있습니다: {0}</source>
        <translation>A file of this name exists already: {0}</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>분담 파일 만들기</source>
        <translation>Make share file</translation>
    </message>
    <message>
        <source>파일 불러오기</source>
        <translation>Load file</translation>
    </message>
    <message>
        <source>인계인수 자료 만들기</source>
        <translation>Make handover file</translation>
    </message>
    <message>
        <source>인계인수서 저장</source>
        <translation>Save handover paper</translation>
    </message>
    <message>
        <source>정보시스템을 골라 진단, 증빙, 계약 건과 함께 파일 하나로 만들어 다른 PC에서 나누어 작성하고, 받은 파일을 달라진 내용을 확인한 뒤 대장에 합칩니다. 담당자가 바뀌면 기관의 자료 전체를 인계인수 자료로 만듭니다.</source>
        <translation>Choose systems and put them in one file with their assessments, evidence and contract cases, to be worked on at other PCs; merge files you receive into the register after checking what differs. When the officer changes, make a handover file of all data of the agency.</translation>
    </message>
    <message>
        <source>분담·인계인수</source>
        <translation>Sharing and handover</translation>
    </message>
</context>
<context>
    <name>SharingDesk</name>
    <message>
        <source>고른 정보시스템의 대장, 회차, 증빙, 개선 과제, 계약 건과 기관 휴무일을 파일 하나에 담습니다.</source>
        <translation>Puts the register entries, rounds, evidence, improvement tasks, contract cases and agency days off of the chosen systems into one file.</translation>
    </message>
    <message>
        <source>분담 파일 만들기</source>
        <translation>Make share file</translation>
    </message>
    <message>
        <source>기관 정보, 대장 전체, 자체 문항표와 인계인수서를 파일 하나에 담습니다. 받는 담당자는 이 화면의 ‘파일 불러오기’로 불러옵니다.</source>
        <translation>Puts agency information, the whole register, own questionnaires and the handover paper into one file. The receiving officer loads it with ‘Load file’ on this screen.</translation>
    </message>
    <message>
        <source>인계인수 자료 만들기</source>
        <translation>Make handover file</translation>
    </message>
    <message>
        <source>인계인수서를 저장했습니다: {0}</source>
        <translation>Handover paper saved: {0}</translation>
    </message>
    <message>
        <source>인계인수서 저장</source>
        <translation>Save handover paper</translation>
    </message>
    <message>
        <source>파일 불러오기</source>
        <translation>Load file</translation>
    </message>
    <message>
        <source>대장과 같은 내용이어서 바꾸지 않았습니다.</source>
        <translation>Same content as the register; nothing was changed.</translation>
    </message>
    <message>
        <source>대장에 합쳤습니다: 새로 넣음 {0}건, 고침 {1}건</source>
        <translation>Merged into the register: {0} added, {1} changed</translation>
    </message>
    <message>
        <source>넣지 않은 자체 문항표: {0}</source>
        <translation>Own questionnaires not added: {0}</translation>
    </message>
    <message>
        <source>합치기 전으로 되돌렸습니다.</source>
        <translation>Restored to the state before merging.</translation>
    </message>
    <message>
        <source>인계인수서.xlsx</source>
        <translation>Handover paper.xlsx</translation>
    </message>
    <message>
        <source>파일을 저장했습니다: {0}</source>
        <translation>File saved: {0}</translation>
    </message>
    <message>
        <source>합치기 되돌리기</source>
        <translation>Undo merge</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>▶ {0} 제목</source>
        <translation>▶ {0} heading</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>단축키</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>표의 위아래는 화살표 키로 살펴보고, Esc를 누르면 닫힙니다.</source>
        <translation>Look through the table with the arrow keys; Esc closes it.</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ShortcutsLink</name>
    <message>
        <source>단축키 보기</source>
        <translation>Show shortcuts</translation>
    </message>
    <message>
        <source>단축키 보기 (?)</source>
        <translation>Show shortcuts (?)</translation>
    </message>
</context>
<context>
    <name>ShortcutsTable</name>
    <message>
        <source>단축키</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>화면</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>하는 일</source>
        <translation>What it does</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>모든 축이 해당 없음이어서 단계가 없습니다.</source>
        <translation>All axes are not applicable, so there is no level.</translation>
    </message>
    <message>
        <source>남은 축: {0}</source>
        <translation>Axes left: {0}</translation>
    </message>
    <message>
        <source>축 평균 {0}단계</source>
        <translation>Mean of axes: level {0}</translation>
    </message>
    <message>
        <source>단계를 정한 축: {0}</source>
        <translation>Axes that set the level: {0}</translation>
    </message>
    <message>
        <source>{0} 미충족: {1}</source>
        <translation>{0}; not met: {1}</translation>
    </message>
    <message>
        <source>한 단계 오르려면: {0}</source>
        <translation>To rise one level: {0}</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>{0} 상태</source>
        <translation>{0}: status</translation>
    </message>
    <message>
        <source>{0} 기한</source>
        <translation>{0}: due date</translation>
    </message>
    <message>
        <source>{0} 완료일</source>
        <translation>{0}: completed on</translation>
    </message>
    <message>
        <source>{0} 메모</source>
        <translation>{0}: note</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>서류: {0}</source>
        <translation>Papers: {0}</translation>
    </message>
    <message>
        <source>점검가이드 단계: {0}</source>
        <translation>Check guide stage: {0}</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>기한 직접 지정</source>
        <translation>Set due date</translation>
    </message>
    <message>
        <source>완료일</source>
        <translation>Completed on</translation>
    </message>
    <message>
        <source>메모</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>기간: {0}</source>
        <translation>Period: {0}</translation>
    </message>
    <message>
        <source>기한: {0} (담당자 지정)</source>
        <translation>Due: {0} (set by the officer)</translation>
    </message>
    <message>
        <source>기한: {0}</source>
        <translation>Due: {0}</translation>
    </message>
    <message>
        <source>공휴일이 확정되지 않은 해여서 담당자 확인이 필요합니다.</source>
        <translation>Public holidays of that year are not final; to be checked by the officer.</translation>
    </message>
    <message>
        <source>완료: {0}</source>
        <translation>Completed: {0}</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>할 일</source>
        <translation>To do</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>{0}/{1} {2}</source>
        <translation>{0}/{1} {2}</translation>
    </message>
    <message>
        <source>{0}, {1}개 단계 중 {2}개 마침, {3}</source>
        <translation>{0}, stages done {2} of {1}, {3}</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>이전</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>자가진단 결과서 저장(엑셀)</source>
        <translation>Save result (Excel)</translation>
    </message>
    <message>
        <source>검토보고 저장(한글)</source>
        <translation>Save report (Hangul)</translation>
    </message>
    <message>
        <source>계약 건 만들기</source>
        <translation>New contract</translation>
    </message>
    <message>
        <source>다음: {0}</source>
        <translation>Next: {0}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>단계</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>{0}/{1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0}단계 {1}</source>
        <translation>Step {0}: {1}</translation>
    </message>
    <message>
        <source>{0}개 중 {1}개 응답</source>
        <translation>{1} of {0} answered</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}  {1}</source>
        <translation>{0}  {1}</translation>
    </message>
</context>
<context>
    <name>SubmissionPanel</name>
    <message>
        <source>남은 미비 사항은 서류를 낼 때 표지에 그대로 인쇄됩니다.</source>
        <translation>Deficiencies that remain are printed on the cover when the papers are submitted.</translation>
    </message>
    <message>
        <source>{0} {1}건</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>찾은 문제가 없습니다.</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <source>바로 가기</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>바로 가기: {0}</source>
        <translation>Go to: {0}</translation>
    </message>
</context>
<context>
    <name>SuggestionBox</name>
    <message>
        <source>제안대로 답하기</source>
        <translation>Answer as suggested</translation>
    </message>
    <message>
        <source>{0} 제안대로 답하기</source>
        <translation>{0}: answer as suggested</translation>
    </message>
    <message>
        <source>{0} 제안과 다르게 답한 사유</source>
        <translation>{0}: reason for answering otherwise</translation>
    </message>
    <message>
        <source>제안과 다르게 답한 사유를 적습니다.</source>
        <translation>Reason for answering otherwise than suggested</translation>
    </message>
    <message>
        <source>제안과 다르게 답하셨습니다. 사유를 적어 주세요.</source>
        <translation>Your answer differs from the suggestion. Please give the reason.</translation>
    </message>
    <message>
        <source>대장 기준: {0} → ‘{1}’ 제안</source>
        <translation>From the register: {0} → ‘{1}’ suggested</translation>
    </message>
    <message>
        <source>근거: {0}</source>
        <translation>Basis: {0}</translation>
    </message>
</context>
<context>
    <name>SystemComparison</name>
    <message>
        <source>목록으로</source>
        <translation>Back to list</translation>
    </message>
    <message>
        <source>정보시스템 비교</source>
        <translation>Comparison of systems</translation>
    </message>
    <message>
        <source>진단을 시작하지 않아 비교하지 못한 시스템: {0}</source>
        <translation>Systems not compared because no assessment has begun: {0}</translation>
    </message>
    <message>
        <source>{0}
비교하려면 진단한 시스템이 두 개 이상 있어야 합니다.</source>
        <translation>{0}
To compare, at least two assessed systems are needed.</translation>
    </message>
</context>
<context>
    <name>SystemList</name>
    <message>
        <source>정보시스템 대장</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>시스템 등록</source>
        <translation>Add system</translation>
    </message>
    <message>
        <source>진단 양식</source>
        <translation>Answer forms</translation>
    </message>
    <message>
        <source>가져오기</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>내보내기</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>{0} (조건에 가려져 목록에 보이지 않습니다)</source>
        <translation>{0} (hidden from the list by the filters)</translation>
    </message>
    <message>
        <source>시스템을 {0}개에서 {1}개까지 골라 비교합니다.</source>
        <translation>Choose {0} to {1} systems to compare.</translation>
    </message>
    <message>
        <source>진단하기</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>결과 보기</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>수정</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>복제</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>비교</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>계약 건 만들기</source>
        <translation>New contract</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>시스템 이름이나 부서로 찾기</source>
        <translation>Search by system or department</translation>
    </message>
    <message>
        <source>진단할 시스템 찾기</source>
        <translation>Find system to assess</translation>
    </message>
    <message>
        <source>이 시스템 진단하기</source>
        <translation>Assess this system</translation>
    </message>
    <message>
        <source>정보시스템 대장으로 이동</source>
        <translation>Go to register</translation>
    </message>
    <message>
        <source>진단할 시스템을 고릅니다.</source>
        <translation>Choose the system to assess.</translation>
    </message>
    <message>
        <source>진단할 시스템이 없습니다. 먼저 대장에 시스템을 등록합니다.</source>
        <translation>There is no system to assess. First add a system to the register.</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>진단 중인 시스템: {0}</source>
        <translation>System being assessed: {0}</translation>
    </message>
    <message>
        <source>아직 고른 시스템이 없습니다.</source>
        <translation>No system chosen yet.</translation>
    </message>
    <message>
        <source>진단할 시스템</source>
        <translation>System to assess</translation>
    </message>
</context>
<context>
    <name>SystemPicker</name>
    <message>
        <source>대상 정보시스템 선택</source>
        <translation>Choose systems covered</translation>
    </message>
    <message>
        <source>시스템 이름이나 부서로 찾기</source>
        <translation>Search by system or department</translation>
    </message>
    <message>
        <source>시스템 찾기</source>
        <translation>Find system</translation>
    </message>
    <message>
        <source>정보시스템</source>
        <translation>Information systems</translation>
    </message>
    <message>
        <source>부서 미입력</source>
        <translation>No department entered</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>선택 완료</source>
        <translation>Confirm selection</translation>
    </message>
    <message>
        <source>정보시스템 대장으로 이동</source>
        <translation>Go to register</translation>
    </message>
    <message>
        <source>등록된 정보시스템이 없습니다. 먼저 대장에 시스템을 등록합니다.</source>
        <translation>No system is registered. First add a system to the register.</translation>
    </message>
    <message>
        <source>이 계약 건으로 서비스를 이용할 시스템을 모두 고릅니다.</source>
        <translation>Choose all systems that will use services under this contract case.</translation>
    </message>
    <message>
        <source>{0}개 선택</source>
        <translation>{0} selected</translation>
    </message>
</context>
<context>
    <name>SystemTableModel</name>
    <message>
        <source>판정</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>정보시스템명</source>
        <translation>System name</translation>
    </message>
    <message>
        <source>관리번호</source>
        <translation>Control no.</translation>
    </message>
    <message>
        <source>운영부서</source>
        <translation>Operating department</translation>
    </message>
    <message>
        <source>예 개수(개)</source>
        <translation>Yes count</translation>
    </message>
    <message>
        <source>응답(개)</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>일평균 이용자(명)</source>
        <translation>Users per day</translation>
    </message>
    <message>
        <source>구축연도</source>
        <translation>Year built</translation>
    </message>
    <message>
        <source>자료 기준일</source>
        <translation>Data as of</translation>
    </message>
</context>
<context>
    <name>SystemsCard</name>
    <message>
        <source>대상 시스템 선택</source>
        <translation>Choose systems</translation>
    </message>
    <message>
        <source>대상 정보시스템</source>
        <translation>Systems covered</translation>
    </message>
    <message>
        <source>▲ 대상 시스템이 없습니다. 한 개 이상 고릅니다.</source>
        <translation>▲ No system is covered. Choose at least one.</translation>
    </message>
    <message>
        <source>진단 없음</source>
        <translation>No assessment</translation>
    </message>
    <message>
        <source>대장에서 삭제됨</source>
        <translation>Deleted from the register</translation>
    </message>
    <message>
        <source>진단 결과 보기</source>
        <translation>View result</translation>
    </message>
    <message>
        <source>{0} 진단 결과 보기</source>
        <translation>View result of {0}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>▲ {0}</source>
        <translation>▲ {0}</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>▲ 기한 지남</source>
        <translation>▲ Overdue</translation>
    </message>
    <message>
        <source>{0} 상태</source>
        <translation>{0}: status</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{0} 과제 삭제</source>
        <translation>Delete task {0}</translation>
    </message>
    <message>
        <source>담당</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>예: 정보화담당관 김하늘</source>
        <translation>e.g. IT Officer Kim Haneul</translation>
    </message>
    <message>
        <source>기한</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>예: 2027. 3. 31.</source>
        <translation>e.g. 2027. 3. 31.</translation>
    </message>
    <message>
        <source>비용(원)</source>
        <translation>Cost (won)</translation>
    </message>
    <message>
        <source>예: 50,000,000</source>
        <translation>e.g. 50,000,000</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>비용</source>
        <translation>Cost</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>맡은 과제</source>
        <translation>Tasks taken on</translation>
    </message>
    <message>
        <source>맡은 과제가 없습니다. 아래 제안에서 과제로 등록하면 여기에 나옵니다.</source>
        <translation>No tasks taken on. Tasks you take from the suggestions below appear here.</translation>
    </message>
    <message>
        <source>제안 과제</source>
        <translation>Suggested tasks</translation>
    </message>
    <message>
        <source>제안할 과제가 없습니다. 성숙도 진단에서 현재 단계와 목표 단계를 정하면 그 사이의 과제를 제안합니다.</source>
        <translation>There are no tasks to suggest. Set the current and target levels in the maturity assessment, and the tasks between them are suggested.</translation>
    </message>
    <message>
        <source>과제로 등록</source>
        <translation>Take on as task</translation>
    </message>
    <message>
        <source>{0} 과제로 등록</source>
        <translation>Take on {0} as task</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
</context>
<context>
    <name>TextSections</name>
    <message>
        <source>{0}에서 볼 부분</source>
        <translation>Section of {0} to view</translation>
    </message>
    <message>
        <source>이전 부분</source>
        <translation>Previous section</translation>
    </message>
    <message>
        <source>다음 부분</source>
        <translation>Next section</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <source>과업내용서</source>
        <translation>Statement of work</translation>
    </message>
    <message>
        <source>기술적용계획표</source>
        <translation>Technology application plan</translation>
    </message>
    <message>
        <source>보안성검토 의뢰서(초안)</source>
        <translation>Security review request (draft)</translation>
    </message>
    <message>
        <source>서류 문안 보기</source>
        <translation>View paper texts</translation>
    </message>
    <message>
        <source>제안 문안을 그대로 쓰려면 비워 둡니다. □, ○, -, ※로 시작하는 줄은 그 단계의 문단이 됩니다. 요구사항은 ‘요구사항’에서 정합니다.</source>
        <translation>Leave empty to use the suggested text as it is. Lines beginning with □, ○, -, ※ become paragraphs of that level. Requirements are set under ‘Requirements’.</translation>
    </message>
    <message>
        <source>문단 {0}개 가운데 {1}개 반영</source>
        <translation>Paragraphs included: {1} of {0}</translation>
    </message>
    <message>
        <source>고침 {0}개</source>
        <translation>Edited: {0}</translation>
    </message>
    <message>
        <source>확인할 것 {0}개</source>
        <translation>To check: {0}</translation>
    </message>
    <message>
        <source>제안 바뀜 {0}개</source>
        <translation>Suggestion changed: {0}</translation>
    </message>
    <message>
        <source>{0} {1}개</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>정하지 않음 {0}개</source>
        <translation>Not set: {0}</translation>
    </message>
    <message>
        <source>사유를 적을 항목 {0}개</source>
        <translation>Reasons to give: {0}</translation>
    </message>
    <message>
        <source>적을 사항 {0}개 · 작성 {1}개 · 아무것도 적지 않은 것 {2}개</source>
        <translation>Points to fill in {0} · written {1} · empty {2}</translation>
    </message>
    <message>
        <source>▲ 확인한 뒤 적을 사항이 더 있습니다: {0}</source>
        <translation>▲ More to fill in after checking: {0}</translation>
    </message>
    <message>
        <source>작성한 문안을 지우고 제안 문안으로 되돌렸습니다.</source>
        <translation>The written text was removed and the suggested text restored.</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>기한과 일정, 시간 순서</source>
        <translation>Due dates and events, in order of time</translation>
    </message>
    <message>
        <source>{0}, {1}개 중 {2}번째: {3}</source>
        <translation>{0}, {2} of {1}: {3}</translation>
    </message>
    <message>
        <source>오늘 {0}</source>
        <translation>Today {0}</translation>
    </message>
    <message>
        <source>계약기간 {0} ~ 종료일 미정</source>
        <translation>Contract period {0} – end not set</translation>
    </message>
    <message>
        <source>계약기간 {0} ~ {1}</source>
        <translation>Contract period {0} – {1}</translation>
    </message>
</context>
<context>
    <name>UnavoidablePanel</name>
    <message>
        <source>초안 복사</source>
        <translation>Copy draft</translation>
    </message>
    <message>
        <source>불가피한 사유 검토서 저장(엑셀)</source>
        <translation>Save unavoidable ground review (Excel)</translation>
    </message>
    <message>
        <source>불가피한 사유 검토</source>
        <translation>Unavoidable ground review</translation>
    </message>
    <message>
        <source>초안</source>
        <translation>Draft</translation>
    </message>
</context>
<context>
    <name>UncalculatedBox</name>
    <message>
        <source>계산한 값이 없는 수식이 있는 열</source>
        <translation>Columns with formulas that have no calculated value</translation>
    </message>
    <message>
        <source>모두 표시</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>표시한 열의 수식 칸만 읽지 않기</source>
        <translation>Leave these formula cells of the ticked columns unread</translation>
    </message>
    <message>
        <source>수식의 계산한 값이 파일에 없는 열이 있습니다. 엑셀이나 LibreOffice에서 파일을 열어 저장한 뒤 다시 가져와 주세요. 그대로 가져오려면 읽지 않을 열을 표시해 주세요.</source>
        <translation>Some columns hold formulas whose calculated value is not in the file. Open the file in Excel or LibreOffice, save it and import it again. To import it as it is, tick the columns to be left unread.</translation>
    </message>
    <message>
        <source>수식의 계산한 값이 파일에 없는 칸은 읽지 않습니다. 새 시스템에서는 비어 있고, 대장에 있는 값은 그대로 둡니다.</source>
        <translation>Cells with formulas whose calculated value is not in the file are not read. They stay empty in new systems, and values in the register stay as they are.</translation>
    </message>
    <message>
        <source>{0}열 ‘{1}’: {2}칸({3} 등)</source>
        <translation>Column {0} ‘{1}’: {2} cells ({3} and others)</translation>
    </message>
    <message>
        <source>{0}열 ‘{1}’: {2}칸({3})</source>
        <translation>Column {0} ‘{1}’: {2} cells ({3})</translation>
    </message>
    <message>
        <source> – 읽지 않는 열</source>
        <translation> – this column is not read</translation>
    </message>
    <message>
        <source> – 정보시스템명이어서 빼고 읽을 수 없음</source>
        <translation> – holds the names of the systems and cannot be left out</translation>
    </message>
</context>
<context>
    <name>UndoNotice</name>
    <message>
        <source>되돌렸습니다({0}): {1}</source>
        <translation>Undone ({0}): {1}</translation>
    </message>
    <message>
        <source>다시 실행</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>다시 실행했습니다({0}): {1}</source>
        <translation>Redone ({0}): {1}</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>등록</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>수정</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>복제</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>가져오기</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>{0} 등 {1}개</source>
        <translation>{0} and others, {1} in total</translation>
    </message>
    <message>
        <source>변경 되돌리기</source>
        <translation>Undoing the change</translation>
    </message>
    <message>
        <source>변경 다시 실행</source>
        <translation>Redoing the change</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>출처: {0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>{0} · {1} {2}판 · 마지막 응답 {3} {4}</source>
        <translation>{0} · {1} version {2} · last answer {3} {4}</translation>
    </message>
    <message>
        <source>판정 {0}, {1}</source>
        <translation>Verdict {0}, {1}</translation>
    </message>
    <message>
        <source>예 {0}개 / {1}개</source>
        <translation>Yes {0} of {1}</translation>
    </message>
    <message>
        <source>예 {0}~{1}개 / {2}개</source>
        <translation>Yes {0}–{1} of {2}</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>지금까지</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>남은 문항 보기</source>
        <translation>View open questions</translation>
    </message>
    <message>
        <source>판정 설명</source>
        <translation>Explain verdict</translation>
    </message>
    <message>
        <source>{0} {1}개</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>예 {0}개</source>
        <translation>Yes {0}</translation>
    </message>
    <message>
        <source>예 개수 범위 {0}~{1}개</source>
        <translation>Yes count {0}–{1}</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>목록으로</source>
        <translation>Back to list</translation>
    </message>
    <message>
        <source>적용 중인 판과 보관한 판</source>
        <translation>Version in use and kept versions</translation>
    </message>
    <message>
        <source>적용 중: 기준 데이터 {0}</source>
        <translation>In use: reference data {0}</translation>
    </message>
    <message>
        <source>가져온 파일</source>
        <translation>Imported file</translation>
    </message>
    <message>
        <source>프로그램 제공</source>
        <translation>Built in</translation>
    </message>
    <message>
        <source>{0} {1} ({2}, 확인일 {3})</source>
        <translation>{0} {1} ({2}, checked on {3})</translation>
    </message>
    <message>
        <source>출처: {0}. {1}</source>
        <translation>Source: {0}. {1}</translation>
    </message>
    <message>
        <source>보관한 판</source>
        <translation>Kept versions</translation>
    </message>
    <message>
        <source>보관한 판이 없습니다. 새 파일을 적용하면 그때까지 쓰던 판이 보관됩니다.</source>
        <translation>No version is kept. When a new file is applied, the version used until then is kept.</translation>
    </message>
    <message>
        <source>되돌려도 새 판은 보관되어 있어 다시 적용할 수 있습니다. 프로그램을 새로 설치하여 더 새로운 기준 데이터가 들어오면 그 판이 적용되며, 그보다 오래된 판으로는 되돌릴 수 없습니다.</source>
        <translation>After going back, the new version is still kept and can be applied again. When a newly installed program brings newer reference data, that version is applied, and it is not possible to go back to an older one.</translation>
    </message>
    <message>
        <source>{0} · {1}부터 적용</source>
        <translation>{0} · in use from {1}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>적용 중</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>이 판으로 되돌리기</source>
        <translation>Go back to this version</translation>
    </message>
    <message>
        <source>되돌리기: {0}</source>
        <translation>Go back: {0}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>WizardPlace</name>
    <message>
        <source>파일을 저장했습니다: {0}</source>
        <translation>File saved: {0}</translation>
    </message>
    <message>
        <source>폴더 열기</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>저장하지 못한 답변이 있어 다른 시스템을 열지 않았습니다. 진단 중인 시스템: {0}</source>
        <translation>Some answers could not be saved, so no other system was opened. System being assessed: {0}</translation>
    </message>
    <message>
        <source>다시 저장</source>
        <translation>Save again</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>준비하고 있습니다.</source>
        <translation>Preparing.</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{0}건 중 {1}건을 마쳤습니다. {2}</source>
        <translation>{1} of {0} done. {2}</translation>
    </message>
    <message>
        <source>멈추고 있습니다.</source>
        <translation>Stopping.</translation>
    </message>
    <message>
        <source>도중에 멈출 수 없는 작업입니다. 끝날 때까지 기다려 주세요.</source>
        <translation>This cannot be stopped half way. Please wait until it ends.</translation>
    </message>
</context>
<context>
    <name>basis</name>
    <message>
        <source>{0} ({1} 시행)</source>
        <translation>{0} (in force {1})</translation>
    </message>
    <message>
        <source>▲ {0}</source>
        <translation>▲ {0}</translation>
    </message>
</context>
<context>
    <name>case_words</name>
    <message>
        <source>작업용</source>
        <translation>Working copy</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>기관 양식</source>
        <translation>Agency form</translation>
    </message>
    <message>
        <source>시작 전</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>진행 중</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>완료</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>해당 없음</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>시기 전</source>
        <translation>Not yet due</translation>
    </message>
    <message>
        <source>해당(미완료)</source>
        <translation>Applies (not done)</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>해당</source>
        <translation>Applies</translation>
    </message>
    <message>
        <source>잘못</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>빠짐</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>기한 지남</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>미비 있음</source>
        <translation>Deficient</translation>
    </message>
    <message>
        <source>종료</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>저장 전</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>저장함</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>다시 저장</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>만들 수 없음</source>
        <translation>Cannot be made</translation>
    </message>
    <message>
        <source>넣음</source>
        <translation>Included</translation>
    </message>
    <message>
        <source>뺌</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>제안 아님</source>
        <translation>Not suggested</translation>
    </message>
    <message>
        <source>수의계약</source>
        <translation>Negotiated</translation>
    </message>
    <message>
        <source>카탈로그계약</source>
        <translation>Catalog</translation>
    </message>
    <message>
        <source>이용 서비스</source>
        <translation>service</translation>
    </message>
    <message>
        <source>견적</source>
        <translation>quotation</translation>
    </message>
    <message>
        <source>월별 이용</source>
        <translation>month of use</translation>
    </message>
    <message>
        <source>검수 항목</source>
        <translation>inspection item</translation>
    </message>
    <message>
        <source>계약 변경</source>
        <translation>contract change</translation>
    </message>
    <message>
        <source>기한</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>만료</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>이정표</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>확인 전</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>이상 없음</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>이상 있음</source>
        <translation>Problem found</translation>
    </message>
    <message>
        <source>이행하지 못함</source>
        <translation>Not performed</translation>
    </message>
</context>
<context>
    <name>compare_panel</name>
    <message>
        <source>해당 문항 없음</source>
        <translation>No question</translation>
    </message>
    <message>
        <source>미응답</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>판단 보류</source>
        <translation>Undetermined</translation>
    </message>
    <message>
        <source>{0}단계</source>
        <translation>Level {0}</translation>
    </message>
    <message>
        <source>축별 성숙도 단계 비교</source>
        <translation>Maturity level by axis, compared</translation>
    </message>
    <message>
        <source>축별 성숙도 단계(0~3) 비교</source>
        <translation>Maturity level by axis (0–3), compared</translation>
    </message>
    <message>
        <source>미정</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>content</name>
    <message>
        <source>문항표·규칙 파일 {0}개: {1}</source>
        <translation>Questionnaires and rules: {0} ({1})</translation>
    </message>
    <message>
        <source>계약 서류의 서식 {0}개: {1}</source>
        <translation>Forms of contract papers: {0} ({1})</translation>
    </message>
    <message>
        <source>검토보고의 서식 {0}개: {1}</source>
        <translation>Forms of the review report: {0} ({1})</translation>
    </message>
    <message>
        <source>가져오기의 열 맞춤 {0}개</source>
        <translation>Column profiles of imports: {0}</translation>
    </message>
    <message>
        <source>기준 데이터 파일 {0}개</source>
        <translation>Reference data files: {0}</translation>
    </message>
    <message>
        <source>쓰지 않는 파일 {0}개: {1}</source>
        <translation>Files not used: {0} ({1})</translation>
    </message>
</context>
<context>
    <name>content_names</name>
    <message>
        <source>도입 검토</source>
        <translation>Consider adoption</translation>
    </message>
    <message>
        <source>추가 검토</source>
        <translation>Review further</translation>
    </message>
    <message>
        <source>기존 유지 권장</source>
        <translation>Keep as is</translation>
    </message>
    <message>
        <source>판단 보류</source>
        <translation>Undetermined</translation>
    </message>
    <message>
        <source>안정적 서비스 운영</source>
        <translation>Stable operation</translation>
    </message>
    <message>
        <source>업무 및 기술 변화 대응</source>
        <translation>Adapting to change</translation>
    </message>
    <message>
        <source>개발 품질 향상</source>
        <translation>Better quality</translation>
    </message>
    <message>
        <source>개발기간 단축</source>
        <translation>Faster development</translation>
    </message>
    <message>
        <source>기존환경</source>
        <translation>Existing environment</translation>
    </message>
    <message>
        <source>클라우드 준비 단계(Cloud Ready)</source>
        <translation>Cloud Ready</translation>
    </message>
    <message>
        <source>클라우드 친화 단계(Cloud Friendly)</source>
        <translation>Cloud Friendly</translation>
    </message>
    <message>
        <source>클라우드 네이티브 단계(Cloud Native)</source>
        <translation>Cloud Native</translation>
    </message>
    <message>
        <source>애플리케이션 관점</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>인프라 관점</source>
        <translation>Infrastructure</translation>
    </message>
    <message>
        <source>서비스 구조</source>
        <translation>Service structure</translation>
    </message>
    <message>
        <source>상태와 데이터</source>
        <translation>State and data</translation>
    </message>
    <message>
        <source>설정과 배포물</source>
        <translation>Configuration and artifacts</translation>
    </message>
    <message>
        <source>개발과 배포</source>
        <translation>Development and delivery</translation>
    </message>
    <message>
        <source>실행환경 표준화</source>
        <translation>Standard runtime</translation>
    </message>
    <message>
        <source>확장성</source>
        <translation>Scalability</translation>
    </message>
    <message>
        <source>가용성과 복원력</source>
        <translation>Availability and resilience</translation>
    </message>
    <message>
        <source>관측성과 운영</source>
        <translation>Observability and operation</translation>
    </message>
    <message>
        <source>코드베이스</source>
        <translation>Codebase</translation>
    </message>
    <message>
        <source>종속성</source>
        <translation>Dependencies</translation>
    </message>
    <message>
        <source>설정</source>
        <translation>Config</translation>
    </message>
    <message>
        <source>백엔드 서비스</source>
        <translation>Backing services</translation>
    </message>
    <message>
        <source>빌드 · 릴리스 · 실행</source>
        <translation>Build, release, run</translation>
    </message>
    <message>
        <source>프로세스</source>
        <translation>Processes</translation>
    </message>
    <message>
        <source>포트 바인딩</source>
        <translation>Port binding</translation>
    </message>
    <message>
        <source>동시성</source>
        <translation>Concurrency</translation>
    </message>
    <message>
        <source>폐기 용이성</source>
        <translation>Disposability</translation>
    </message>
    <message>
        <source>개발 · 운영 일치</source>
        <translation>Dev/prod parity</translation>
    </message>
    <message>
        <source>로그</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>관리 프로세스</source>
        <translation>Admin processes</translation>
    </message>
    <message>
        <source>민첩성</source>
        <translation>Agility</translation>
    </message>
    <message>
        <source>이식성</source>
        <translation>Portability</translation>
    </message>
    <message>
        <source>표준성</source>
        <translation>Standardization</translation>
    </message>
    <message>
        <source>협력성</source>
        <translation>Collaboration</translation>
    </message>
    <message>
        <source>경제성</source>
        <translation>Economy</translation>
    </message>
    <message>
        <source>필요성</source>
        <translation>Need</translation>
    </message>
    <message>
        <source>준비도</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>기능과 DB의 분리 가능(자가진단 6번 문항)</source>
        <translation>Functions and database can be separated (item 6 of the self-assessment)</translation>
    </message>
    <message>
        <source>상태와 데이터(성숙도)</source>
        <translation>State and data (maturity)</translation>
    </message>
    <message>
        <source>개발과 배포(성숙도)</source>
        <translation>Development and delivery (maturity)</translation>
    </message>
    <message>
        <source>서비스 복잡도가 높은 시스템</source>
        <translation>System of high complexity</translation>
    </message>
    <message>
        <source>명확한 경계가 가능한 시스템</source>
        <translation>System that can have clear boundaries</translation>
    </message>
    <message>
        <source>더 이상 확장할 수 없는 한계지점에 도달한 시스템</source>
        <translation>System that can be scaled no further</translation>
    </message>
    <message>
        <source>24x365 · 혁신적이고 빠른 행정처리 업무</source>
        <translation>24x365, innovative and fast administrative work</translation>
    </message>
    <message>
        <source>변화가 많은 대국민 서비스</source>
        <translation>Public service that changes often</translation>
    </message>
    <message>
        <source>빈번한 장애 · 폭주가 발생하는 업무</source>
        <translation>Work with frequent outages or surges</translation>
    </message>
    <message>
        <source>빈번한 변경 · 배포가 있는 업무</source>
        <translation>Work with frequent changes and releases</translation>
    </message>
    <message>
        <source>상호운용성이 필요한 서비스</source>
        <translation>Service that needs interoperability</translation>
    </message>
    <message>
        <source>순환보직으로 담당 업무 단위 분리가 필요한 조직</source>
        <translation>Organization whose job rotation calls for separate units of work</translation>
    </message>
    <message>
        <source>유지(Retain)</source>
        <translation>Retain</translation>
    </message>
    <message>
        <source>단순 이전(Rehost)</source>
        <translation>Rehost</translation>
    </message>
    <message>
        <source>플랫폼 전환(Replatform)</source>
        <translation>Replatform</translation>
    </message>
    <message>
        <source>소스 개선(Refactor)</source>
        <translation>Refactor</translation>
    </message>
    <message>
        <source>재설계(Rearchitect)</source>
        <translation>Rearchitect</translation>
    </message>
    <message>
        <source>대체(Replace)</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>폐기(Retire)</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>IaaS</source>
        <translation>IaaS</translation>
    </message>
    <message>
        <source>CaaS</source>
        <translation>CaaS</translation>
    </message>
    <message>
        <source>PaaS</source>
        <translation>PaaS</translation>
    </message>
    <message>
        <source>FaaS(서버리스)</source>
        <translation>FaaS (serverless)</translation>
    </message>
    <message>
        <source>SaaS</source>
        <translation>SaaS</translation>
    </message>
    <message>
        <source>데이터</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>이용자 계정과 접근권한</source>
        <translation>User accounts and access rights</translation>
    </message>
    <message>
        <source>응용프로그램</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>실행환경(런타임·프레임워크)</source>
        <translation>Runtime and framework</translation>
    </message>
    <message>
        <source>미들웨어(WAS·DBMS)</source>
        <translation>Middleware (WAS, DBMS)</translation>
    </message>
    <message>
        <source>컨테이너 관리</source>
        <translation>Container management</translation>
    </message>
    <message>
        <source>운영체제</source>
        <translation>Operating system</translation>
    </message>
    <message>
        <source>네트워크</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>가상화</source>
        <translation>Virtualization</translation>
    </message>
    <message>
        <source>서버·저장장치</source>
        <translation>Servers and storage</translation>
    </message>
    <message>
        <source>전산실·전력</source>
        <translation>Machine room and power</translation>
    </message>
    <message>
        <source>이용기관 직접 준비</source>
        <translation>Prepared by the agency</translation>
    </message>
    <message>
        <source>이용기관과 공급자 공동책임</source>
        <translation>Shared by agency and provider</translation>
    </message>
    <message>
        <source>공급자 제공</source>
        <translation>Given by the provider</translation>
    </message>
    <message>
        <source>공공 클라우드센터</source>
        <translation>Public-sector cloud center</translation>
    </message>
    <message>
        <source>민간 클라우드센터</source>
        <translation>Private cloud centre</translation>
    </message>
    <message>
        <source>#회차 #차 확정</source>
        <translation>Round #, confirmation #</translation>
    </message>
    <message>
        <source>#회차 현재</source>
        <translation>Round #, current</translation>
    </message>
    <message>
        <source>해당 없음</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>예</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>아니오</source>
        <translation>No</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>미응답</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>판정</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>예 개수</source>
        <translation>Number of Yes</translation>
    </message>
    <message>
        <source>예 개수(최소)</source>
        <translation>Number of Yes (least)</translation>
    </message>
    <message>
        <source>예 개수(최대)</source>
        <translation>Number of Yes (most)</translation>
    </message>
    <message>
        <source>아니오 개수</source>
        <translation>Number of No</translation>
    </message>
    <message>
        <source>확인 필요 개수</source>
        <translation>Number to be checked</translation>
    </message>
    <message>
        <source>미응답 개수</source>
        <translation>Number unanswered</translation>
    </message>
    <message>
        <source>12 Factors 충족 수</source>
        <translation>12 Factors met</translation>
    </message>
    <message>
        <source>예 비율: 안정적 서비스 운영</source>
        <translation>Share of Yes: Stable operation</translation>
    </message>
    <message>
        <source>예 비율: 업무 및 기술 변화 대응</source>
        <translation>Share of Yes: Adapting to change</translation>
    </message>
    <message>
        <source>예 비율: 개발 품질 향상</source>
        <translation>Share of Yes: Better quality</translation>
    </message>
    <message>
        <source>예 비율: 개발기간 단축</source>
        <translation>Share of Yes: Faster development</translation>
    </message>
    <message>
        <source>애플리케이션 관점 단계</source>
        <translation>Application: level</translation>
    </message>
    <message>
        <source>인프라 관점 단계</source>
        <translation>Infrastructure: level</translation>
    </message>
    <message>
        <source>애플리케이션 관점 평균</source>
        <translation>Application: mean</translation>
    </message>
    <message>
        <source>인프라 관점 평균</source>
        <translation>Infrastructure: mean</translation>
    </message>
    <message>
        <source>목표 단계: 서비스 구조</source>
        <translation>Target level: Service structure</translation>
    </message>
    <message>
        <source>목표 단계: 상태와 데이터</source>
        <translation>Target level: State and data</translation>
    </message>
    <message>
        <source>목표 단계: 설정과 배포물</source>
        <translation>Target level: Configuration and artifacts</translation>
    </message>
    <message>
        <source>목표 단계: 개발과 배포</source>
        <translation>Target level: Development and delivery</translation>
    </message>
    <message>
        <source>목표 단계: 실행환경 표준화</source>
        <translation>Target level: Standard runtime</translation>
    </message>
    <message>
        <source>목표 단계: 확장성</source>
        <translation>Target level: Scalability</translation>
    </message>
    <message>
        <source>목표 단계: 가용성과 복원력</source>
        <translation>Target level: Availability and resilience</translation>
    </message>
    <message>
        <source>목표 단계: 관측성과 운영</source>
        <translation>Target level: Observability and operation</translation>
    </message>
    <message>
        <source>기대효과(추정): 민첩성</source>
        <translation>Expected effect (estimate): Agility</translation>
    </message>
    <message>
        <source>기대효과(추정): 이식성</source>
        <translation>Expected effect (estimate): Portability</translation>
    </message>
    <message>
        <source>기대효과(추정): 확장성</source>
        <translation>Expected effect (estimate): Scalability</translation>
    </message>
    <message>
        <source>기대효과(추정): 표준성</source>
        <translation>Expected effect (estimate): Standardization</translation>
    </message>
    <message>
        <source>기대효과(추정): 협력성</source>
        <translation>Expected effect (estimate): Collaboration</translation>
    </message>
    <message>
        <source>기대효과(추정): 경제성</source>
        <translation>Expected effect (estimate): Economy</translation>
    </message>
    <message>
        <source>목표 달성 시 기대효과(추정): 민첩성</source>
        <translation>Expected effect at target (estimate): Agility</translation>
    </message>
    <message>
        <source>목표 달성 시 기대효과(추정): 이식성</source>
        <translation>Expected effect at target (estimate): Portability</translation>
    </message>
    <message>
        <source>목표 달성 시 기대효과(추정): 확장성</source>
        <translation>Expected effect at target (estimate): Scalability</translation>
    </message>
    <message>
        <source>목표 달성 시 기대효과(추정): 표준성</source>
        <translation>Expected effect at target (estimate): Standardization</translation>
    </message>
    <message>
        <source>목표 달성 시 기대효과(추정): 협력성</source>
        <translation>Expected effect at target (estimate): Collaboration</translation>
    </message>
    <message>
        <source>목표 달성 시 기대효과(추정): 경제성</source>
        <translation>Expected effect at target (estimate): Economy</translation>
    </message>
    <message>
        <source>서비스명</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>수량</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>원</source>
        <translation>won</translation>
    </message>
    <message>
        <source>개월</source>
        <translation>months</translation>
    </message>
    <message>
        <source>업체명</source>
        <translation>Vendor</translation>
    </message>
    <message>
        <source>이용월</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>이용량</source>
        <translation>Amount used</translation>
    </message>
    <message>
        <source>건</source>
        <translation>no.</translation>
    </message>
    <message>
        <source>분</source>
        <translation>min</translation>
    </message>
    <message>
        <source>품명(서비스명)</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>단위</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>계약수량</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>납품수량</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>검수수량</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>변경 내용</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>변경일</source>
        <translation>Changed on</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>알림</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>오류</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>프로그램에 문제가 생겼습니다.</source>
        <translation>A problem occurred in the program.</translation>
    </message>
    <message>
        <source>저장된 내용은 그대로 남아 있습니다. 자세한 정보를 복사하여 이 프로그램을 나누어 준 부서에 보내 주세요.</source>
        <translation>What was saved is still there. Please copy the details and send them to the department that handed out this program.</translation>
    </message>
    <message>
        <source>오류 보고</source>
        <translation>Error report</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>저장할 파일 선택</source>
        <translation>Choose file to save</translation>
    </message>
    <message>
        <source>엑셀 통합 문서 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>한글 문서 (*.hwpx)</source>
        <translation>Hangul document (*.hwpx)</translation>
    </message>
    <message>
        <source>가져올 파일 선택</source>
        <translation>Choose file to import</translation>
    </message>
    <message>
        <source>현황표 (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt);;모든 파일 (*)</source>
        <translation>Inventory (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>그림을 저장할 파일 선택</source>
        <translation>Choose file to save picture</translation>
    </message>
    <message>
        <source>그림 (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>저장할 PDF 파일 선택</source>
        <translation>Choose PDF file to save</translation>
    </message>
    <message>
        <source>PDF 문서 (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>증빙 파일 선택</source>
        <translation>Choose evidence file</translation>
    </message>
    <message>
        <source>기준 데이터 파일 선택</source>
        <translation>Choose reference data file</translation>
    </message>
    <message>
        <source>기준 데이터 (*.toml)</source>
        <translation>Reference data (*.toml)</translation>
    </message>
    <message>
        <source>증빙 파일을 꺼내 둘 곳 선택</source>
        <translation>Choose where to put the evidence file</translation>
    </message>
    <message>
        <source>불러올 파일 선택</source>
        <translation>Choose file to load</translation>
    </message>
    <message>
        <source>분담 파일·인계인수 자료 (*{0})</source>
        <translation>Share and handover files (*{0})</translation>
    </message>
    <message>
        <source>압축 파일 (*.zip)</source>
        <translation>Zip file (*.zip)</translation>
    </message>
    <message>
        <source>저장할 폴더 선택</source>
        <translation>Choose folder to save in</translation>
    </message>
    <message>
        <source>되돌려받은 진단 양식 선택</source>
        <translation>Choose returned answer forms</translation>
    </message>
    <message>
        <source>인쇄</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>프로그램을 시작할 수 없습니다</source>
        <translation>The program cannot start</translation>
    </message>
    <message>
        <source>도움말을 열 수 없습니다</source>
        <translation>Help cannot be opened</translation>
    </message>
    <message>
        <source>저장하지 못한 내용이 있습니다</source>
        <translation>Some content is not saved</translation>
    </message>
    <message>
        <source>지금 닫으면 저장하지 못한 내용이 사라집니다. 저장 위치를 확인한 뒤 다시 저장해 주세요.</source>
        <translation>If you close now, content that could not be saved is lost. Please check where it is saved and save again.</translation>
    </message>
    <message>
        <source>돌아가기</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>저장하지 않고 닫기</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>대장을 옮길 폴더 선택</source>
        <translation>Choose a folder for the register</translation>
    </message>
    <message>
        <source>대장 파일 선택</source>
        <translation>Choose the register file</translation>
    </message>
    <message>
        <source>대장 파일 (*.db *.bak);;모든 파일 (*)</source>
        <translation>Register files (*.db *.bak);;All files (*)</translation>
    </message>
</context>
<context>
    <name>entry_table</name>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>기준</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>값(단위)</source>
        <translation>Value (unit)</translation>
    </message>
    <message>
        <source>적용 대상</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>신뢰도</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>확인일</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>적용 시작</source>
        <translation>From</translation>
    </message>
    <message>
        <source>적용 종료</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>출처</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>조문</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>대장 파일이 없습니다: {path}
--register로 대장 파일을 알려 주세요.</source>
        <translation>The register file does not exist: {path}
Name the register file with --register.</translation>
    </message>
    <message>
        <source>모르는 부분입니다: {part}
쓸 수 있는 부분: {known}</source>
        <translation>Unknown part: {part}
Parts available: {known}</translation>
    </message>
    <message>
        <source>작업용이 없는 서식입니다: {title}</source>
        <translation>This form has no working copy: {title}</translation>
    </message>
    <message>
        <source>폴더가 없습니다: {path}
있는 폴더를 적거나, 서식 하나면 .xlsx 파일을 적습니다.</source>
        <translation>The folder does not exist: {path}
Give an existing folder, or an .xlsx file for a single form.</translation>
    </message>
    <message>
        <source>쓸 수 있는 공개구분은 {known}입니다.</source>
        <translation>Disclosure can be one of {known}.</translation>
    </message>
    <message>
        <source>작업용은 --form으로 서식 하나와 .xlsx 파일을 적을 때 만들 수 있습니다.</source>
        <translation>A working copy can be made when one form is given with --form together with an .xlsx file.</translation>
    </message>
    <message>
        <source>미비 사항이 {count}건 있어 만들지 않았습니다.
{lacking}
계약 건을 고치거나, 그대로 인쇄하고 만들려면 --accept-lacking을 함께 적어 주세요.</source>
        <translation>Nothing was made. Deficiencies: {count}
{lacking}
Correct the contract case, or add --accept-lacking to make it with the deficiencies printed.</translation>
    </message>
    <message>
        <source>같은 계약건명이 여럿 있습니다: {name}
번호로 알려 주세요: {numbers}</source>
        <translation>Several contract cases have the same name: {name}
Please give the number: {numbers}</translation>
    </message>
    <message>
        <source>대장에 없는 계약 건입니다: {name}
비슷한 이름이 있습니다: {near}</source>
        <translation>The contract case is not in the register: {name}
There are similar names: {near}</translation>
    </message>
    <message>
        <source>대장에 없는 계약 건입니다: {name}
cases 명령으로 번호와 계약건명을 확인해 주세요.</source>
        <translation>The contract case is not in the register: {name}
Please check numbers and names with the cases command.</translation>
    </message>
    <message>
        <source>비교할 회차가 없습니다: {name}
회차를 확정한 뒤 다시 시도하거나, --system을 여러 번 적어 시스템을 비교해 주세요.</source>
        <translation>There is no round to compare: {name}
Confirm a round and try again, or repeat --system to compare systems.</translation>
    </message>
    <message>
        <source>시스템은 {fewest}개에서 {most}개까지 비교할 수 있습니다.
--system을 그만큼 적어 주세요.</source>
        <translation>From {fewest} to {most} systems can be compared.
Please give that many with --system.</translation>
    </message>
    <message>
        <source>대장에 없는 정보시스템입니다: {name}
비슷한 이름이 있습니다: {near}</source>
        <translation>The system is not in the register: {name}
There are similar names: {near}</translation>
    </message>
    <message>
        <source>대장에 없는 정보시스템입니다: {name}
list 명령으로 이름을 확인해 주세요.</source>
        <translation>The system is not in the register: {name}
Please check the name with the list command.</translation>
    </message>
    <message>
        <source>암호가 없습니다. 환경 변수 {name}에 암호를 넣고 다시 실행해 주세요.</source>
        <translation>There is no password. Please put the password in the environment variable {name} and run again.</translation>
    </message>
    <message>
        <source>같은 이름의 파일이 이미 있습니다: {path}
다른 이름을 적거나, 덮어쓰려면 --overwrite를 함께 적어 주세요.</source>
        <translation>A file of the same name already exists: {path}
Give another name, or add --overwrite to overwrite it.</translation>
    </message>
    <message>
        <source>만들 수 없는 형식의 파일 이름입니다: {path}
파일 이름의 끝을 다음처럼 적어 주세요: {endings}</source>
        <translation>No file of this kind can be made: {path}
Please end the file name with one of these: {endings}</translation>
    </message>
    <message>
        <source>{source}: 고칠 곳 {count}군데
{problems}</source>
        <translation>{source}: places to correct: {count}
{problems}</translation>
    </message>
    <message>
        <source>인수한 부분의 금액이 0원 이상, 계약금액 미만이 아닙니다: {accepted:,}원. 금액을 확인해 주세요.</source>
        <extracomment>Whether the answer may still turn out Yes or No; worked out once, as lists ask it often.</extracomment>
        <translation>The amount of the accepted part must be 0 won or more and less than the contract amount: {accepted:,} won. Please check the amount.</translation>
    </message>
    <message>
        <source>지체일수가 0보다 작습니다: {days}일. 0 이상의 정수로 적어 주세요.</source>
        <translation>The days of delay are less than 0: {days}. Please enter a whole number of 0 or more.</translation>
    </message>
    <message>
        <source>계약금액이 0원 이하입니다: {amount:,}원. 1원 이상으로 적어 주세요.</source>
        <translation>The contract amount is 0 won or less: {amount:,} won. Please enter 1 won or more.</translation>
    </message>
    <message>
        <source>엑셀의 오류 값({error})입니다. 원본에서 고쳐 주세요.</source>
        <translation>Excel error value ({error}). Please correct it in the source file.</translation>
    </message>
    <message>
        <source>숫자나 글이 아닌 값입니다: {cell}.</source>
        <translation>Neither a number nor text: {cell}.</translation>
    </message>
    <message>
        <source>정수가 아닙니다: {value}.</source>
        <translation>Not a whole number: {value}.</translation>
    </message>
    <message>
        <source>엑셀의 오류 값({error})입니다.</source>
        <translation>Excel error value ({error}).</translation>
    </message>
    <message>
        <source>‘{text}’: 목록의 어느 값입니까?</source>
        <translation>‘{text}’: which value of the list is it?</translation>
    </message>
    <message>
        <source>정보시스템명이 적힌 열을 찾지 못했습니다. 제목 행이 맞는지 확인하고 열을 골라 주세요.</source>
        <translation>No column with system names was found. Please check that the heading row is right and choose the column.</translation>
    </message>
    <message>
        <source>제목 아래에 읽을 행이 없습니다. 파일과 시트, 제목 행이 맞는지 확인해 주세요.</source>
        <translation>There is no row to read below the heading. Please check that the file, sheet and heading row are right.</translation>
    </message>
    <message>
        <source>‘{heading}’ 열({column}열)이 정보시스템명을 적은 열인지 확인해 주세요.</source>
        <translation>Please check whether column ‘{heading}’ (column {column}) holds the system names.</translation>
    </message>
    <message>
        <source>{row}행이 제목 행인지 확인해 주세요. 알고 있는 제목이 없습니다.</source>
        <translation>Please check whether row {row} is the heading row. It has no known heading.</translation>
    </message>
    <message>
        <source>‘{heading}’ 열({column}열)에 대장 항목의 이름이 적혀 있습니다: {found}. 시스템을 옆으로 적은 표이면 엑셀에서 행과 열을 바꾸어 저장한 뒤 다시 가져와 주세요.</source>
        <translation>Column ‘{heading}’ (column {column}) holds names of register fields: {found}. If the table lists systems side by side, swap rows and columns in Excel, save the file and import it again.</translation>
    </message>
    <message>
        <source>수식의 계산한 값이 파일에 저장되어 있지 않습니다.</source>
        <translation>The calculated value of the formula is not saved in the file.</translation>
    </message>
    <message>
        <source>다른 파일을 가리키는 수식입니다. 마지막으로 저장된 값을 읽었습니다.</source>
        <translation>The formula refers to another file. The value last saved was read.</translation>
    </message>
    <message>
        <source>병합한 칸에 가려 보이지 않는 값은 읽지 않았습니다: {value}</source>
        <translation>Values hidden by merged cells were not read: {value}</translation>
    </message>
    <message>
        <source>따옴표가 어긋나 열이 밀렸을 수 있습니다.</source>
        <translation>Columns may have shifted because of misplaced quotation marks.</translation>
    </message>
    <message>
        <source>제목보다 칸이 많아 열이 밀렸을 수 있습니다. 제목 없는 칸의 값: {value}</source>
        <translation>Columns may have shifted because there are more cells than headings. Values of cells without heading: {value}</translation>
    </message>
    <message>
        <source>다른 행과 칸의 수가 다릅니다. 열이 맞는지 확인해 주세요.</source>
        <translation>The number of cells differs from other rows. Please check that the columns are right.</translation>
    </message>
    <message>
        <source>원본의 {cell} 칸부터 따옴표와 구분 문자를 확인하여 고쳐 주세요.</source>
        <translation>Please check quotation marks and separators from cell {cell} of the source file and correct them.</translation>
    </message>
    <message>
        <source>파일의 내용이 이름의 확장자와 다른 형식이어서 내용대로 읽었습니다.</source>
        <translation>The content of the file differs from the extension of its name; it was read by its content.</translation>
    </message>
    <message>
        <source>파일에 규격과 다른 부분이 있어 다른 방법으로 읽었습니다. 값이 맞는지 확인해 주세요.</source>
        <translation>Parts of the file deviate from the standard, so it was read in another way. Please check that the values are right.</translation>
    </message>
    <message>
        <source>첫 줄의 구분 문자 표시(sep=)는 표로 읽지 않았습니다.</source>
        <translation>The separator mark of the first line (sep=) was not read as part of the table.</translation>
    </message>
    <message>
        <source>정보시스템명이 비어 있습니다.</source>
        <translation>The system name is empty.</translation>
    </message>
    <message>
        <source>정보시스템명을 적거나, 시스템이 아닌 행이면 파일에서 지워 주세요.</source>
        <translation>Please enter the system name, or delete the row from the file if it is not a system.</translation>
    </message>
    <message>
        <source>‘{heading}’ 열의 답을 고르거나 원본 칸에 분명히 적어 주세요. 가능한 값: {meant}</source>
        <translation>Please choose the answer for column ‘{heading}’, or write it clearly in the source cell. Possible values: {meant}</translation>
    </message>
    <message>
        <source>원본의 {cell} 칸에 분명히 적어 주세요.</source>
        <translation>Please write it clearly in cell {cell} of the source file.</translation>
    </message>
    <message>
        <source>원본의 {cell} 칸을 고치거나 비워 주세요.</source>
        <translation>Please correct or empty cell {cell} of the source file.</translation>
    </message>
    <message>
        <source>여러 행에 걸쳐 병합된 칸이어서 시스템별 값을 알 수 없습니다.</source>
        <translation>The cell is merged over several rows, so the value of each system is unknown.</translation>
    </message>
    <message>
        <source>병합을 풀고 시스템마다 값을 나누어 적어 주세요.</source>
        <translation>Please unmerge it and write the value for each system.</translation>
    </message>
    <message>
        <source>{row}행과 같은 시스템입니다.</source>
        <translation>Same system as in row {row}.</translation>
    </message>
    <message>
        <source>한 행만 남기거나, 다른 시스템이면 이름을 구분되게 적어 주세요.</source>
        <translation>Please keep one row only, or give different names if they are different systems.</translation>
    </message>
    <message>
        <source>{row}행과 내용이 같아 한 번만 읽습니다.</source>
        <translation>Same content as row {row}; read only once.</translation>
    </message>
    <message>
        <source>{row}행과 같은 시스템이어서 건너뜁니다.</source>
        <translation>Same system as in row {row}; skipped.</translation>
    </message>
    <message>
        <source>{row}행이 같은 시스템을 덮어씁니다.</source>
        <translation>Row {row} overwrites the same system.</translation>
    </message>
    <message>
        <source>이미 다른 시스템의 관리번호입니다: {number}({name})</source>
        <translation>Control no. already used by another system: {number} ({name})</translation>
    </message>
    <message>
        <source>이미 다른 시스템의 관리번호입니다: {number}({name}, {row}행)</source>
        <translation>Control no. already used by another system: {number} ({name}, row {row})</translation>
    </message>
    <message>
        <source>다른 시스템이면 관리번호를 고치고, 이름이 바뀐 시스템이면 대장에서 이름을 먼저 고쳐 주세요.</source>
        <translation>If it is a different system, correct the control no.; if its name has changed, first edit the name in the register.</translation>
    </message>
    <message>
        <source>같은 이름의 시스템이 다른 기관에 있습니다: {agency}</source>
        <translation>Another agency has a system of the same name: {agency}</translation>
    </message>
    <message>
        <source>이름 뒤에 기관명을 붙이는 등 이름을 구분되게 적어 주세요.</source>
        <translation>Please make the name distinct, e.g. by adding the agency name to it.</translation>
    </message>
    <message>
        <source>어떤 종류의 행인지 알 수 없습니다.</source>
        <translation>The kind of row is unknown.</translation>
    </message>
    <message>
        <source>정보시스템이면 이 칸에 다음 값을 적고, 아니면 행을 지워 주세요: {value}</source>
        <translation>If it is an information system, enter the following value in this cell; otherwise delete the row: {value}</translation>
    </message>
    <message>
        <source>정보시스템으로 읽지 않습니다: {title}</source>
        <translation>Not read as an information system: {title}</translation>
    </message>
    <message>
        <source>{label}: 비어 있습니다. 가져온 뒤 대장에서 채워 주세요.</source>
        <translation>{label}: empty. Please fill it in in the register after the import.</translation>
    </message>
    <message>
        <source>합계를 적은 행입니다.</source>
        <translation>Row of totals.</translation>
    </message>
    <message>
        <source>단위를 적은 행입니다.</source>
        <translation>Row of units.</translation>
    </message>
    <message>
        <source>열의 번호를 적은 행입니다.</source>
        <translation>Row of column numbers.</translation>
    </message>
    <message>
        <source>제목이 되풀이된 행입니다.</source>
        <translation>Row that repeats the heading.</translation>
    </message>
    <message>
        <source>구분을 적은 행입니다.</source>
        <translation>Row that heads a section.</translation>
    </message>
    <message>
        <source>설명을 적은 행입니다.</source>
        <translation>Row of notes.</translation>
    </message>
    <message>
        <source>예</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>아니오</source>
        <translation>No</translation>
    </message>
    <message>
        <source>비워 둡니다</source>
        <translation>Leave empty</translation>
    </message>
    <message>
        <source>‘{text}’: 예입니까, 아니오입니까?</source>
        <translation>‘{text}’: is this yes or no?</translation>
    </message>
    <message>
        <source>‘{text}’: 아니오입니까, 물을 일이 아닙니까?</source>
        <translation>‘{text}’: is this no, or is there nothing to ask?</translation>
    </message>
    <message>
        <source>예나 아니오로 읽을 수 없습니다: {text}.</source>
        <translation>Cannot be read as yes or no: {text}.</translation>
    </message>
    <message>
        <source>시각은 읽지 않고 날짜만 읽었습니다.</source>
        <translation>Only the date was read, not the time.</translation>
    </message>
    <message>
        <source>연도만 읽었습니다.</source>
        <translation>Only the year was read.</translation>
    </message>
    <message>
        <source>달력에 없는 날입니다: {text}.</source>
        <translation>Not a day of the calendar: {text}.</translation>
    </message>
    <message>
        <source>날짜로 읽을 수 없습니다: {text}.</source>
        <translation>Cannot be read as a date: {text}.</translation>
    </message>
    <message>
        <source>연도로 읽을 수 없습니다: {text}.</source>
        <translation>Cannot be read as a year: {text}.</translation>
    </message>
    <message>
        <source>‘{text}’: 연·월·일의 순서를 알 수 없습니다. 어느 날입니까?</source>
        <translation>‘{text}’: the order of year, month and day is unclear. Which day is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 연도가 두 자리입니다. 어느 해입니까?</source>
        <translation>‘{text}’: the year has two digits. Which year is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 연도가 없습니다. 몇 년입니까?</source>
        <translation>‘{text}’: there is no year. Which year is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 날이 없습니다. 어느 날입니까?</source>
        <translation>‘{text}’: there is no day. Which day is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 엑셀이 날짜를 세는 번호입니까? 이 날입니까?</source>
        <translation>‘{text}’: is this the number by which Excel counts dates? Is it this day?</translation>
    </message>
    <message>
        <source>‘{text}’: 실제 날짜입니까, 정해지지 않음을 뜻합니까?</source>
        <translation>‘{text}’: is this a real date, or does it mean not set?</translation>
    </message>
    <message>
        <source>‘{text}’: 기간입니다. 어느 해로 적습니까?</source>
        <translation>‘{text}’: this is a period. Which year should be entered?</translation>
    </message>
    <message>
        <source>{year}년</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>‘{text}’: 단위를 {unit} 기준으로 바꾸어 읽었습니다.</source>
        <translation>‘{text}’: converted to the unit {unit}.</translation>
    </message>
    <message>
        <source>{hours}시간</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>제목의 단위({unit})로 읽었습니다.</source>
        <translation>Read in the unit of the heading ({unit}).</translation>
    </message>
    <message>
        <source>괄호 안의 말({remark})은 읽지 않았습니다.</source>
        <translation>The words in brackets ({remark}) were not read.</translation>
    </message>
    <message>
        <source>백분율로 읽었습니다.</source>
        <translation>Read as a percentage.</translation>
    </message>
    <message>
        <source>숫자가 너무 큽니다: {text}.</source>
        <translation>The number is too large: {text}.</translation>
    </message>
    <message>
        <source>원화 금액이 아닙니다: {text}.</source>
        <translation>Not an amount in won: {text}.</translation>
    </message>
    <message>
        <source>이용개월이 1보다 작습니다: {months}. 1 이상의 정수로 적어 주세요.</source>
        <extracomment>Whether a level may still come; worked out once, as a portfolio asks it often.</extracomment>
        <translation>The months of use are less than 1: {months}. Please enter a whole number of 1 or more.</translation>
    </message>
    <message>
        <source>단가(정가)가 0원 이하입니다: {price:,}원. 1원 이상으로 적어 주세요.</source>
        <translation>The unit price (list price) is 0 won or less: {price:,} won. Please enter 1 won or more.</translation>
    </message>
    <message>
        <source>수량이 0 이하이거나 숫자가 아닙니다: {quantity}. 0보다 커야 합니다.</source>
        <translation>The quantity is 0 or less, or not a number: {quantity}. It must be greater than 0.</translation>
    </message>
    <message>
        <source>할인율이 0%부터 100%까지가 아닙니다: {percent}%. 할인율을 확인해 주세요.</source>
        <translation>The discount is not between 0% and 100%: {percent}%. Please check the discount.</translation>
    </message>
    <message>
        <source>계약기간의 종료일이 시작일보다 빠릅니다: {start} ~ {end} 두 날짜를 확인해 주세요.</source>
        <translation>The contract period ends before it begins: {start} – {end} Please check both dates.</translation>
    </message>
    <message>
        <source>계약기간이 개월 수로 떨어지지 않습니다: {length}. 이용개월을 적거나 기간을 고쳐 주세요.</source>
        <translation>The contract period is not a whole number of months: {length}. Please enter the months of use or correct the period.</translation>
    </message>
    <message>
        <source>{name}: 문서를 열어 둔 동안 엑셀이 만드는 임시 파일입니다. 이름이 ‘~$’로 시작하지 않는 원래 파일을 선택해 주세요.</source>
        <translation>{name}: a temporary file that Excel makes while a document is open. Please choose the original file, whose name does not begin with ‘~$’.</translation>
    </message>
    <message>
        <source>{name}: 읽을 수 있는 형식이 아닙니다. .xlsx, .xlsm, .xls, .csv, .tsv, .txt 파일을 선택해 주세요.</source>
        <translation>{name}: this file format cannot be read. Please choose an .xlsx, .xlsm, .xls, .csv, .tsv or .txt file.</translation>
    </message>
    <message>
        <source>{name}: 파일이 없습니다. 옮기거나 지우지 않았는지 확인해 주세요.</source>
        <translation>{name}: the file does not exist. Please check whether it was moved or deleted.</translation>
    </message>
    <message>
        <source>{name}: 파일이 아니라 폴더입니다. 폴더 안의 파일을 선택해 주세요.</source>
        <translation>{name}: this is a folder, not a file. Please choose a file in the folder.</translation>
    </message>
    <message>
        <source>{name}: 파일을 열 수 없습니다. 다른 프로그램에서 닫고, 읽을 권한이 있는지 확인해 주세요.</source>
        <translation>{name}: the file cannot be opened. Please close it in other programs and check that you have permission to read it.</translation>
    </message>
    <message>
        <source>{name}: 내용이 없는 빈 파일(0바이트)입니다. 원본을 다시 받아 선택해 주세요.</source>
        <translation>{name}: the file is empty (0 bytes). Please get the original again and choose it.</translation>
    </message>
    <message>
        <source>{name}: 파일이 너무 큽니다. 한 번에 읽을 수 있는 한도는 {limit}입니다. 필요한 시트만 남기거나 파일을 나누어 주세요.</source>
        <translation>{name}: the file is too large. The limit for one reading is {limit}. Please keep only the sheets needed or split the file.</translation>
    </message>
    <message>
        <source>{name}: 문서보안(DRM, {product})이 걸려 있습니다. 보안 해제(반출) 후 다시 선택해 주세요. 파일이 손상된 것은 아닙니다.</source>
        <translation>{name}: the file is under document security (DRM, {product}). Please have the protection released and choose it again. The file is not damaged.</translation>
    </message>
    <message>
        <source>{name}: 열기 암호가 걸려 있습니다. 엑셀에서 암호를 해제하여 저장한 뒤 다시 선택해 주세요. 파일이 손상된 것은 아닙니다.</source>
        <translation>{name}: the file has a password to open. Please remove the password in Excel, save the file and choose it again. The file is not damaged.</translation>
    </message>
    <message>
        <source>{name}: 한글(HWP) 문서입니다. 한글에서 표를 복사하여 엑셀에 붙여 넣고 .xlsx로 저장한 파일을 선택해 주세요.</source>
        <translation>{name}: a Hangul (HWP) document. Please copy the table in Hangul, paste it into Excel, save it as .xlsx and choose that file.</translation>
    </message>
    <message>
        <source>{name}: 워드 문서입니다. 표를 엑셀에 붙여 넣고 .xlsx로 저장한 파일을 선택해 주세요.</source>
        <translation>{name}: a Word document. Please paste the table into Excel, save it as .xlsx and choose that file.</translation>
    </message>
    <message>
        <source>{name}: 파워포인트 문서입니다. 표를 엑셀에 붙여 넣고 .xlsx로 저장한 파일을 선택해 주세요.</source>
        <translation>{name}: a PowerPoint document. Please paste the table into Excel, save it as .xlsx and choose that file.</translation>
    </message>
    <message>
        <source>{name}: PDF 문서입니다. PDF를 만든 원본 엑셀 파일을 선택해 주세요.</source>
        <translation>{name}: a PDF document. Please choose the Excel file from which the PDF was made.</translation>
    </message>
    <message>
        <source>{name}: 이름과 달리 웹 문서(HTML)입니다. 엑셀에서 열어 .xlsx로 저장한 뒤 다시 선택해 주세요.</source>
        <translation>{name}: a web document (HTML), whatever its name. Please open it in Excel, save it as .xlsx and choose it again.</translation>
    </message>
    <message>
        <source>{name}: XML 문서입니다. 엑셀에서 열어 .xlsx로 저장한 뒤 다시 선택해 주세요.</source>
        <translation>{name}: an XML document. Please open it in Excel, save it as .xlsx and choose it again.</translation>
    </message>
    <message>
        <source>{name}: 읽지 못하는 형식({format})의 표입니다. .xlsx로 저장한 뒤 다시 선택해 주세요.</source>
        <translation>{name}: a table in a format that cannot be read ({format}). Please save it as .xlsx and choose it again.</translation>
    </message>
    <message>
        <source>{name}: 압축 파일입니다. 압축을 풀어 안의 파일을 선택해 주세요.</source>
        <translation>{name}: a compressed file. Please extract it and choose the file inside.</translation>
    </message>
    <message>
        <source>{name}: 그림 파일입니다. 표가 있는 원본 파일을 선택해 주세요.</source>
        <translation>{name}: a picture file. Please choose the original file that has the table.</translation>
    </message>
    <message>
        <source>{name}: 내용 대신 저장 위치만 적힌 파일(Git LFS)입니다. 원본 파일을 내려받아 선택해 주세요.</source>
        <translation>{name}: the file names only a storage place instead of its content (Git LFS). Please download the original file and choose it.</translation>
    </message>
    <message>
        <source>{name}: 이름은 엑셀 파일이지만 내용은 글자로만 된 파일입니다. 엑셀에서 열어 .xlsx로 저장하거나 이름 끝을 .csv로 바꾸어 다시 선택해 주세요.</source>
        <translation>{name}: named as an Excel file, but its content is plain text. Please open it in Excel and save it as .xlsx, or change the end of its name to .csv, and choose it again.</translation>
    </message>
    <message>
        <source>{name}: 엑셀 통합 문서가 아닙니다. 파일 안에 시트가 없습니다. 원본 엑셀 파일을 선택해 주세요.</source>
        <translation>{name}: not an Excel workbook. There is no sheet in the file. Please choose the original Excel file.</translation>
    </message>
    <message>
        <source>{name}: 파일이 손상되어 읽을 수 없습니다({where}). 엑셀에서 열리면 .xlsx로 다시 저장하고, 열리지 않으면 원본을 다시 받아 주세요.</source>
        <translation>{name}: the file is damaged and cannot be read ({where}). If Excel opens it, save it again as .xlsx; if not, get the original again.</translation>
    </message>
    <message>
        <source>{name}: 엑셀이 만들지 않는 위험한 구조가 있어 읽지 않았습니다({where}). 파일을 보낸 곳에 확인해 주세요.</source>
        <translation>{name}: not read because of a dangerous structure that Excel does not make ({where}). Please check with the sender of the file.</translation>
    </message>
    <message>
        <source>{name}: 읽을 표가 없습니다. 값이 적힌 시트가 있는 파일인지 확인해 주세요.</source>
        <translation>{name}: there is no table to read. Please check that the file has a sheet with values.</translation>
    </message>
    <message>
        <source>{name}: 글자 인코딩을 알 수 없습니다. 인코딩을 직접 고르거나 엑셀에서 .xlsx로 저장한 뒤 다시 선택해 주세요.</source>
        <translation>{name}: the text encoding is unknown. Please choose the encoding, or save the file as .xlsx in Excel and choose it again.</translation>
    </message>
    <message>
        <source>{name}: 고른 인코딩({encoding})으로 읽을 수 없는 글자가 있습니다. 다른 인코딩을 골라 주세요.</source>
        <translation>{name}: some characters cannot be read in the chosen encoding ({encoding}). Please choose another encoding.</translation>
    </message>
    <message>
        <source>{name}: 글자로 된 파일이 아닙니다. 표가 있는 원본 파일을 선택해 주세요.</source>
        <translation>{name}: not a text file. Please choose the original file that has the table.</translation>
    </message>
    <message>
        <source>{name}: {row}행에서 열린 따옴표가 닫히지 않아 그 뒤의 행을 나눌 수 없습니다. 따옴표를 고쳐 다시 선택해 주세요.</source>
        <translation>{name}: a quotation mark opened in row {row} is not closed, so the rows after it cannot be separated. Please correct the quotation mark and choose the file again.</translation>
    </message>
    <message>
        <source>{name}: ‘{sheet}’의 표가 너무 깁니다. {cell}에 값이 있으며, 한도는 {limit}입니다. 잘못 적힌 값이면 지우고, 아니면 파일을 나누어 주세요.</source>
        <translation>{name}: the table in ‘{sheet}’ is too long. There is a value in {cell}; the limit is {limit}. Delete the value if it is a mistake; otherwise split the file.</translation>
    </message>
    <message>
        <source>{name}: ‘{sheet}’의 표가 너무 넓습니다. {cell}에 값이 있으며, 한도는 {limit}입니다. 잘못 적힌 값이면 지우고, 아니면 필요한 열만 남겨 주세요.</source>
        <translation>{name}: the table in ‘{sheet}’ is too wide. There is a value in {cell}; the limit is {limit}. Delete the value if it is a mistake; otherwise keep only the columns needed.</translation>
    </message>
    <message>
        <source>{name}: ‘{sheet}’까지 읽으면 한도를 넘습니다. 한도는 {limit}입니다. 필요한 시트만 남기거나 파일을 나누어 주세요.</source>
        <translation>{name}: reading up to ‘{sheet}’ exceeds the limit. The limit is {limit}. Please keep only the sheets needed or split the file.</translation>
    </message>
    <message>
        <source>{name}: 읽는 데 메모리가 너무 많이 들어 멈추었습니다. 한도는 {limit}입니다. 필요한 시트와 행만 남겨 다시 선택해 주세요.</source>
        <translation>{name}: stopped because reading needs too much memory. The limit is {limit}. Please keep only the sheets and rows needed and choose it again.</translation>
    </message>
    <message>
        <source>{name}: 파일의 구조가 잘못되어 읽기를 마치지 못했습니다. 엑셀에서 열어 .xlsx로 다시 저장한 뒤 선택해 주세요.</source>
        <translation>{name}: reading was not finished because the structure of the file is wrong. Please open it in Excel, save it again as .xlsx and choose it.</translation>
    </message>
    <message>
        <source>{name}: 읽기를 취소했습니다.</source>
        <translation>{name}: reading cancelled.</translation>
    </message>
    <message>
        <source>한글 윈도(CP949, EUC-KR)</source>
        <translation>Korean Windows (CP949, EUC-KR)</translation>
    </message>
    <message>
        <source>유니코드(UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>유니코드(UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>유니코드(UTF-16, 빅 엔디언)</source>
        <translation>Unicode (UTF-16, big endian)</translation>
    </message>
    <message>
        <source>조합형 한글</source>
        <translation>Korean Johab</translation>
    </message>
    <message>
        <source>기준 데이터에 ‘{key}’ 항목이 없습니다. 기준 데이터 {version}에 빠진 것이 없는지 자료·설정에서 확인해 주세요.</source>
        <translation>The reference data have no entry ‘{key}’. Please check in Data and settings whether reference data {version} are complete.</translation>
    </message>
    <message>
        <source>기준 데이터에 {day} 현재 적용할 ‘{title}’ 기준이 없습니다. 기준 데이터를 새로 가져오거나 담당자가 법령을 직접 확인해 주세요.</source>
        <translation>The reference data have no rule for ‘{title}’ that applies on {day}. Please import new reference data, or let the officer check the law.</translation>
    </message>
    <message>
        <source>반드시 입력해야 하는 항목입니다.</source>
        <translation>This field must be filled in.</translation>
    </message>
    <message>
        <source>{limit}자까지 적을 수 있습니다(현재 {length}자).</source>
        <translation>Up to {limit} characters can be entered ({length} now).</translation>
    </message>
    <message>
        <source>{hint}</source>
        <translation>{hint}</translation>
    </message>
    <message>
        <source>목록에 없는 값입니다. 쓸 수 있는 값: {choices}</source>
        <translation>The value is not in the list. Values available: {choices}</translation>
    </message>
    <message>
        <source>‘예’ 또는 ‘아니오’로 적습니다.</source>
        <translation>Enter ‘Yes’ or ‘No’.</translation>
    </message>
    <message>
        <source>0 이상의 정수로 적습니다. 예: 12,000</source>
        <translation>Enter a whole number of 0 or more, e.g. 12,000</translation>
    </message>
    <message>
        <source>너무 큰 값입니다. 단위를 확인해 주세요.</source>
        <translation>The value is too large. Please check the unit.</translation>
    </message>
    <message>
        <source>연도 네 자리로 적습니다. 예: 2015</source>
        <translation>Enter the year in four digits, e.g. 2015</translation>
    </message>
    <message>
        <source>있는 날짜를 ‘2026. 11. 23.’처럼 적습니다.</source>
        <translation>Enter an existing date like ‘2026. 11. 23.’.</translation>
    </message>
    <message>
        <source>연도와 월을 ‘2026. 11.’처럼 적습니다.</source>
        <translation>Enter year and month like ‘2026. 11.’.</translation>
    </message>
    <message>
        <source>0 이상의 수를 소수 셋째 자리까지 적습니다. 예: 99.6</source>
        <translation>Enter a number of 0 or more with up to three decimals, e.g. 99.6</translation>
    </message>
    <message>
        <source>0에서 100 사이의 수로 적습니다. 예: 99.6</source>
        <translation>Enter a number from 0 to 100, e.g. 99.6</translation>
    </message>
    <message>
        <source>불가피한 사유를 하나 이상 골라 주세요. 진단 결과의 ‘불가피한 사유’ 탭에서 고르고 증빙을 연결합니다.</source>
        <translation>Please choose at least one unavoidable ground. Choose it on the ‘Unavoidable grounds’ tab of the assessment result and link evidence.</translation>
    </message>
    <message>
        <source>‘{ground}’ 사유에 증빙이 없습니다. 증빙을 하나 이상 연결한 뒤 내보내 주세요.</source>
        <translation>Ground ‘{ground}’ has no evidence. Please link at least one piece of evidence, then export.</translation>
    </message>
    <message>
        <source>‘{ground}’ 사유의 증빙 파일이 없거나 바뀌었습니다({numbers}). 파일을 다시 등록하거나 다른 증빙을 연결한 뒤 내보내 주세요.</source>
        <translation>The evidence files of ground ‘{ground}’ are missing or changed ({numbers}). Please add the files again or link other evidence, then export.</translation>
    </message>
    <message>
        <source>‘{ground}’ 사유의 내용이 비어 있습니다. 담당자 의견을 적어 주세요.</source>
        <translation>The text of ground ‘{ground}’ is empty. Please enter the opinion of the officer.</translation>
    </message>
    <message>
        <source>검토서를 만들 수 없는 이유가 {count}가지 있습니다.
{told}</source>
        <translation>The review cannot be made. Reasons: {count}
{told}</translation>
    </message>
    <message>
        <source>기간이 1보다 작습니다: {count}. 1 이상의 정수로 적어 주세요.</source>
        <translation>The period is less than 1: {count}. Please enter a whole number of 1 or more.</translation>
    </message>
    <message>
        <source>‘{text}’: 쉼표 자리가 맞지 않습니다. 어느 숫자입니까?</source>
        <translation>‘{text}’: the commas are misplaced. Which number is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 숫자 사이에 빈칸이 있습니다. 한 숫자입니까?</source>
        <translation>‘{text}’: there are blanks within the number. Is it one number?</translation>
    </message>
    <message>
        <source>‘{text}’: 끝에 단위가 빠진 듯합니다. 어느 숫자입니까?</source>
        <translation>‘{text}’: the unit at the end seems to be missing. Which number is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 어림한 숫자입니다. 이 숫자로 적습니까?</source>
        <translation>‘{text}’: this is a rough number. Should this number be entered?</translation>
    </message>
    <message>
        <source>‘{text}’: 범위입니다. 어느 숫자로 적습니까?</source>
        <translation>‘{text}’: this is a range. Which number should be entered?</translation>
    </message>
    <message>
        <source>‘{text}’: 괄호가 음수를 뜻합니까?</source>
        <translation>‘{text}’: do the brackets mean a negative number?</translation>
    </message>
    <message>
        <source>‘{text}’: 숫자가 둘입니다. 어느 숫자입니까?</source>
        <translation>‘{text}’: there are two numbers. Which one is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 단위만 있습니다. 이 숫자입니까?</source>
        <translation>‘{text}’: there is only a unit. Is it this number?</translation>
    </message>
    <message>
        <source>‘{text}’: 단위가 없습니다. 단위가 무엇입니까?</source>
        <translation>‘{text}’: there is no unit. What is the unit?</translation>
    </message>
    <message>
        <source>‘{text}’: 제목의 단위와 다릅니다. 어느 것입니까?</source>
        <translation>‘{text}’: the unit differs from that of the heading. Which one is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 원 단위로는 소수가 될 수 없습니다. 얼마입니까?</source>
        <translation>‘{text}’: an amount in won cannot have decimals. How much is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 0입니까, 해당 사항이 없습니까?</source>
        <translation>‘{text}’: is this 0, or not applicable?</translation>
    </message>
    <message>
        <source>‘{text}’: 비율입니까, 백분율입니까?</source>
        <translation>‘{text}’: is this a ratio or a percentage?</translation>
    </message>
    <message>
        <source>‘{text}’: 하루를 몇 시간으로 셉니까?</source>
        <translation>‘{text}’: how many hours count as a day?</translation>
    </message>
    <message>
        <source>숫자로 읽을 수 없습니다: {text}.</source>
        <translation>Cannot be read as a number: {text}.</translation>
    </message>
    <message>
        <source>결재란에는 {room}명까지 들어갑니다(현재 {count}명).
기관 정보에서 결재선을 줄여 주세요.</source>
        <translation>The approval boxes hold up to {room} persons ({count} now).
Please shorten the approval line in the agency information.</translation>
    </message>
    <message>
        <source>서식에 잘못된 곳이 {count}곳 있습니다: {path}
{problems}
서식 파일을 고쳐 주세요.</source>
        <translation>Mistakes in the form ({count}): {path}
{problems}
Please correct the form file.</translation>
    </message>
    <message>
        <source>서류를 만드는 데 필요한 값이 없습니다: {title}
{missing}
계약 건에 이 값을 먼저 입력해 주세요.</source>
        <translation>Values needed to make the paper are missing: {title}
{missing}
Please enter them in the contract case first.</translation>
    </message>
    <message>
        <source>서식에서 한 표의 칸 이름이 한 줄에 있지 않습니다: {names}
엑셀의 ‘이름 관리자’에서 같은 줄의 칸으로 고쳐 주세요.</source>
        <translation>In the form, the named cells of a table are not in one row: {names}
Please move them to cells of one row in the Name Manager of Excel.</translation>
    </message>
    <message>
        <source>다른 프로그램에서 열려 있는 파일입니다: {name}
엑셀에서 닫고 다시 저장해 주세요. 지금 저장하려면 다른 이름을 써 주세요: {other}</source>
        <translation>The file is open in another program: {name}
Close it in Excel and save again. To save now, use another name: {other}</translation>
    </message>
    <message>
        <source>다른 프로그램에서 열려 있는 파일입니다: {name}
PDF 보기 프로그램에서 닫고 다시 저장해 주세요. 지금 저장하려면 다른 이름을 써 주세요: {other}</source>
        <translation>The file is open in another program: {name}
Close it in the PDF viewer and save again. To save now, use another name: {other}</translation>
    </message>
    <message>
        <source>서식의 글을 읽을 수 없습니다: {path}
{problems}
서식 파일을 고쳐 주세요.</source>
        <translation>The texts of the form cannot be read: {path}
{problems}
Please correct the form file.</translation>
    </message>
    <message>
        <source>서식의 글에 쓸 수 없는 자리가 있습니다: {sentence}
쓸 수 있는 자리: {places}</source>
        <translation>A text of the form has a place that cannot be used: {sentence}
Places that can be used: {places}</translation>
    </message>
    <message>
        <source>한글 서식 파일을 읽을 수 없습니다: {path}
{problem}
한글에서 HWPX 형식으로 저장한 파일을 두거나, 그 파일을 치우고 다시 저장해 주세요.</source>
        <translation>The Hangul form file cannot be read: {path}
{problem}
Put a file saved as HWPX there, or remove the file and save again.</translation>
    </message>
    <message>
        <source>한글 서식에 있어야 할 자리가 없습니다: {path}
{places}
한글에서 그 글을 서식에 적어 넣고 다시 저장해 주세요.</source>
        <translation>The Hangul form lacks required places: {path}
{places}
Please write those texts into the form in Hangul and save again.</translation>
    </message>
    <message>
        <source>‘{title}’ 서식으로 쓸 수 없는 파일입니다: {path}
없는 이름 {count}개: {names}
엑셀의 ‘이름 관리자’에서 칸에 이름을 붙여 주세요.</source>
        <translation>The file cannot be used as form ‘{title}’: {path}
Missing names ({count}): {names}
Please name the cells in the Name Manager of Excel.</translation>
    </message>
    <message>
        <source>자료가 너무 많아 파일 하나에 담을 수 없습니다({limit}MB까지).
정보시스템을 나누어 여러 파일로 만들어 주세요.</source>
        <translation>There is too much data for one file (up to {limit} MB).
Please divide the systems among several files.</translation>
    </message>
    <message>
        <source>디스크에 남은 공간이 없어 저장하지 못했습니다: {folder}
공간을 비우거나 다른 폴더에 저장해 주세요.</source>
        <translation>Not saved because the disk is full: {folder}
Please free some space or save in another folder.</translation>
    </message>
    <message>
        <source>이 폴더에 저장할 권한이 없습니다: {folder}
다른 폴더에 저장해 주세요.</source>
        <translation>You have no permission to save in this folder: {folder}
Please save in another folder.</translation>
    </message>
    <message>
        <source>저장할 폴더가 없습니다: {folder}
다른 폴더에 저장해 주세요.</source>
        <translation>The folder to save in does not exist: {folder}
Please save in another folder.</translation>
    </message>
    <message>
        <source>파일을 저장하지 못했습니다: {target}
{reason}
다른 이름이나 폴더에 저장해 주세요.</source>
        <translation>The file was not saved: {target}
{reason}
Please save it under another name or in another folder.</translation>
    </message>
    <message>
        <source>서식의 값 이름이 두 번 정해져 있습니다: {names}
{folder}의 파일을 고쳐 주세요.</source>
        <translation>Value names of the forms are defined twice: {names}
Please correct the files in {folder}.</translation>
    </message>
    <message>
        <source>서식 파일을 열 수 없습니다: {path}
처음 받은 서식 파일로 되돌려 놓아 주세요.</source>
        <translation>The form file cannot be opened: {path}
Please put the original form file back.</translation>
    </message>
    <message>
        <source>서식 파일에 없는 이름이 {count}개 있습니다: {names}
엑셀의 ‘이름 관리자’에서 칸에 이름을 붙이거나, 처음 받은 서식 파일로 되돌려 놓아 주세요: {path}</source>
        <translation>Names missing in the form file ({count}): {names}
Name the cells in the Name Manager of Excel, or put the original form file back: {path}</translation>
    </message>
    <message>
        <source>작업용 사본의 수식이 공식 금액과 다릅니다: {title}
수식 {result}, 공식 금액 {official}
서식 파일의 수식을 고쳐 주세요.</source>
        <translation>The formulas of the working copy differ from the official amount: {title}
Formulas {result}, official amount {official}
Please correct the formulas of the form file.</translation>
    </message>
    <message>
        <source>암호로 잠근 파일입니다. 파일을 만든 담당자에게 받은 암호를 입력해 주세요.</source>
        <translation>The file is locked with a password. Please enter the password given by the officer who made it.</translation>
    </message>
    <message>
        <source>분담 파일이나 인계인수 자료가 아닙니다: {name}
이 프로그램에서 만든 파일을 골라 주세요.</source>
        <translation>Not a share or handover file: {name}
Please choose a file made with this program.</translation>
    </message>
    <message>
        <source>파일을 열 수 없습니다. 파일 이름과 위치를 확인해 주세요: {path}</source>
        <translation>The file cannot be opened. Please check its name and place: {path}</translation>
    </message>
    <message>
        <source>파일이 너무 커서 읽지 않았습니다({limit}MB까지). 대장은 바꾸지 않았습니다.
파일을 만든 담당자에게 나누어 만들어 달라고 해 주세요.</source>
        <translation>The file is too large and was not read (up to {limit} MB). The register was not changed.
Please ask the officer who made it to divide it.</translation>
    </message>
    <message>
        <source>암호가 맞지 않습니다. 파일을 만든 담당자에게 암호를 확인해 주세요.
암호는 대문자와 소문자를 구분합니다.</source>
        <translation>The password is wrong. Please ask the officer who made the file for the password.
Passwords distinguish upper and lower case.</translation>
    </message>
    <message>
        <source>손상된 파일이어서 읽을 수 없습니다. 대장은 바꾸지 않았습니다.
복사하거나 보내는 중에 잘렸을 수 있으니, 파일을 다시 받아 주세요.</source>
        <translation>The file is damaged and cannot be read. The register was not changed.
It may have been cut off while being copied or sent; please get the file again.</translation>
    </message>
    <message>
        <source>더 새로운 프로그램에서 만든 파일이어서 읽을 수 없습니다. 대장은 바꾸지 않았습니다.
프로그램을 최신판으로 바꾼 뒤 다시 불러와 주세요.</source>
        <translation>The file was made by a newer program and cannot be read. The register was not changed.
Please update the program and load the file again.</translation>
    </message>
    <message>
        <source>진단 양식을 만들 정보시스템을 하나 이상 골라 주세요.</source>
        <translation>Please choose at least one system to make answer forms for.</translation>
    </message>
    <message>
        <source>답변을 받을 수 없는 회차여서 진단 양식을 만들지 않았습니다.
확정한 회차: {confirmed}
검토 중인 회차: {reviewed}
확정한 시스템은 새 회차를 시작하고, 검토 중인 시스템은 반려한 뒤 내보내 주세요.</source>
        <translation>No answer form was made because these rounds cannot take answers.
Confirmed rounds: {confirmed}
Rounds in review: {reviewed}
Start a new round for confirmed systems and return those in review, then export.</translation>
    </message>
    <message>
        <source>미리 보는 동안 진단의 내용이 바뀌어 적용하지 않았습니다.
파일을 다시 불러와 확인해 주세요.</source>
        <translation>The assessment changed during the preview, so nothing was applied.
Please load the file again and check it.</translation>
    </message>
    <message>
        <source>불러온 뒤에 답변이 바뀌어 되돌리지 않았습니다: {count}개 문항
진단에서 직접 고쳐 주세요.</source>
        <translation>Answers changed after loading, so nothing was undone. Questions: {count}
Please correct them in the assessment.</translation>
    </message>
    <message>
        <source>아직 확정하지 않은 회차가 있습니다: {round_no}회차
그 회차를 확정한 뒤 새 회차를 시작해 주세요.</source>
        <translation>A round is not confirmed yet: round {round_no}
Please confirm it, then start a new round.</translation>
    </message>
    <message>
        <source>없는 서식입니다: {id}
쓸 수 있는 서식: {known}</source>
        <translation>No such form: {id}
Forms available: {known}</translation>
    </message>
    <message>
        <source>서류 일체의 표지 서식(is_front)이 하나여야 합니다(현재 {count}개).</source>
        <translation>The bound papers need exactly one cover form (is_front); there are {count} now.</translation>
    </message>
    <message>
        <source>증빙의 문서번호나 보관 위치를 적어 주세요.</source>
        <translation>Please enter the document no. or storage place of the evidence.</translation>
    </message>
    <message>
        <source>증빙의 제목을 적어 주세요.</source>
        <translation>Please enter the title of the evidence.</translation>
    </message>
    <message>
        <source>대장에 파일이 들어 있지 않은 증빙입니다: {number}</source>
        <translation>The register holds no file for this evidence: {number}</translation>
    </message>
    <message>
        <source>증빙 파일을 읽지 못했습니다: {path}
파일이 있는지, 다른 프로그램이 열고 있지 않은지 확인해 주세요.</source>
        <translation>The evidence file could not be read: {path}
Please check that the file exists and that no other program has it open.</translation>
    </message>
    <message>
        <source>증빙 파일이 {limit}MB보다 큽니다: {path}
파일을 나누거나, 문서번호나 보관 위치를 참조로 적어 주세요.</source>
        <translation>The evidence file is larger than {limit} MB: {path}
Please split the file, or enter the document no. or storage place as a reference.</translation>
    </message>
    <message>
        <source>내용이 없는 파일입니다: {path}
다른 파일을 골라 주세요.</source>
        <translation>The file is empty: {path}
Please choose another file.</translation>
    </message>
    <message>
        <source>아직 진단하지 않은 정보시스템입니다: {name}
자가진단을 먼저 해 주세요.</source>
        <translation>The system has not been assessed yet: {name}
Please do the self-assessment first.</translation>
    </message>
    <message>
        <source>기관 정보가 없어 서식을 만들 수 없습니다.
기관 정보를 먼저 입력해 주세요.</source>
        <translation>The form cannot be made because there is no agency information.
Please enter the agency information first.</translation>
    </message>
    <message>
        <source>폴더에 같은 이름의 파일이 이미 있어 저장하지 않았습니다: {names}
다른 폴더를 고르거나 그 파일을 옮긴 뒤 다시 시도해 주세요.</source>
        <translation>Nothing was saved because the folder already has files of the same name: {names}
Choose another folder, or move those files and try again.</translation>
    </message>
    <message>
        <source>폴더를 만들지 못했습니다: {folder}
{reason}
다른 위치를 골라 주세요.</source>
        <translation>The folder could not be created: {folder}
{reason}
Please choose another place.</translation>
    </message>
    <message>
        <source>고른 부분에 물을 문항이 없습니다.
다른 부분을 고르거나 전체를 내보내 주세요.</source>
        <translation>The chosen part has no questions to ask.
Please choose another part or export everything.</translation>
    </message>
    <message>
        <source>쓸 수 있는 문항표에 없습니다: {id} {version}
문항표 파일을 content 폴더에 두고 check-content 명령으로 확인해 주세요.</source>
        <translation>Not among the questionnaires available: {id} {version}
Put the questionnaire file in the content folder and check it with the check-content command.</translation>
    </message>
    <message>
        <source>가져오기 전의 대장 사본이 없어 되돌리지 못했습니다. 대장은 그대로입니다.</source>
        <translation>The import was not undone because there is no copy of the register from before it. The register is unchanged.</translation>
    </message>
    <message>
        <source>가져온 뒤에 바뀐 내용이 있어 되돌리지 못했습니다. 대장은 그대로입니다.
가져오기 전의 대장은 이 사본에 있습니다: {path}</source>
        <translation>The import was not undone because content changed after it. The register is unchanged.
The register from before the import is in this copy: {path}</translation>
    </message>
    <message>
        <source>프로필을 저장할 폴더를 만들 수 없습니다: {folder}
폴더에 쓸 수 있는지 확인해 주세요.</source>
        <translation>The folder for the profile cannot be created: {folder}
Please check that you can write to the folder.</translation>
    </message>
    <message>
        <source>확인을 취소했습니다. 대장은 그대로입니다.</source>
        <translation>Check cancelled. The register is unchanged.</translation>
    </message>
    <message>
        <source>파일에 없는 시트입니다: {name}
있는 시트: {names}</source>
        <translation>The file has no such sheet: {name}
Sheets in the file: {names}</translation>
    </message>
    <message>
        <source>파일에 값이 있는 시트가 없습니다.</source>
        <translation>No sheet of the file has any values.</translation>
    </message>
    <message>
        <source>어느 시트를 가져올지 알 수 없습니다. 시트를 골라 주세요.
있는 시트: {names}</source>
        <translation>It is unclear which sheet to import. Please choose a sheet.
Sheets in the file: {names}</translation>
    </message>
    <message>
        <source>값이 없는 시트입니다: {name}</source>
        <translation>The sheet has no values: {name}</translation>
    </message>
    <message>
        <source>오류나 확인할 것이 있어 가져오지 않았습니다. 대장은 그대로입니다.</source>
        <translation>Nothing was imported because there are errors or things to check. The register is unchanged.</translation>
    </message>
    <message>
        <source>제안과 다르게 정하려면 사유를 적어 주세요.
사유는 결과서에 함께 적힙니다.</source>
        <translation>To decide otherwise than suggested, give the reason.
The reason is written in the result paper.</translation>
    </message>
    <message>
        <source>해당 없음으로 답하려면 사유를 적어 주세요.</source>
        <translation>To answer Not applicable, give the reason.</translation>
    </message>
    <message>
        <source>문항표 폴더를 만들지 못했습니다: {path}
폴더의 쓰기 권한을 확인해 주세요.</source>
        <translation>The questionnaire folder could not be created: {path}
Please check write permission of the folder.</translation>
    </message>
    <message>
        <source>새 회차에 쓰기로 한 문항표를 쓸 수 없습니다: {id} {version}
자료·설정의 자체 문항표에서 파일의 문제를 확인하거나 다른 문항표를 골라 주세요.</source>
        <translation>The questionnaire chosen for new rounds cannot be used: {id} {version}
Check the problems of the file under own questionnaires in Data and settings, or choose another questionnaire.</translation>
    </message>
    <message>
        <source>적용 중인 기준 데이터를 적어 둔 파일을 읽을 수 없습니다: {path}
파일을 옮겨 두면 프로그램에 들어 있는 기준 데이터를 씁니다.</source>
        <translation>The file that records the reference data in use cannot be read: {path}
If you move the file away, the reference data supplied with the program are used.</translation>
    </message>
    <message>
        <source>보관한 기준 데이터 파일이 없거나 보관한 뒤에 바뀌었습니다: {path}
같은 파일을 다시 두거나, {state} 파일을 옮겨 두면 프로그램에 들어 있는 기준 데이터를 씁니다.</source>
        <translation>The kept reference data file is missing or was changed after it was kept: {path}
Put the same file back, or move {state} away to use the reference data supplied with the program.</translation>
    </message>
    <message>
        <source>기준 데이터를 저장할 수 없습니다. 폴더에 쓸 수 있는지 확인해 주세요: {folder}</source>
        <translation>Reference data cannot be saved. Please check that you can write to the folder: {folder}</translation>
    </message>
    <message>
        <source>기준 데이터 {stamp} 파일이 보관되어 있지 않습니다. 지금의 기준 데이터로 다시 확인해 주세요.</source>
        <translation>The file of reference data {stamp} is not kept. Please check again with the present reference data.</translation>
    </message>
    <message>
        <source>프로그램에 들어 있는 기준 데이터가 더 새로워서 {stamp} 판으로 되돌릴 수 없습니다. 그 판으로 만든 계약 건은 그 판의 내용을 그대로 볼 수 있습니다.</source>
        <translation>The reference data supplied with the program are newer, so version {stamp} cannot be restored. Contract cases made with that version still show its content.</translation>
    </message>
    <message>
        <source>기준 데이터 파일이 아닙니다: {name}
파일의 id는 다음 가운데 하나여야 합니다: {ids}</source>
        <translation>Not a reference data file: {name}
The id in the file must be one of these: {ids}</translation>
    </message>
    <message>
        <source>지금 쓰는 {title} {old}보다 새로운 파일이 아닙니다(파일의 version: {new}). 새 판을 받아 다시 가져와 주세요.</source>
        <translation>The file is not newer than {title} {old} in use (version in the file: {new}). Please get a new version and import it again.</translation>
    </message>
    <message>
        <source>파일이 너무 큽니다. {limit}KB까지 가져올 수 있습니다.</source>
        <translation>The file is too large. Files up to {limit} KB can be imported.</translation>
    </message>
    <message>
        <source>그 사이 대장이 바뀌어 가져오지 않았습니다. 결과를 다시 확인해 주세요.</source>
        <translation>Nothing was imported because the register changed meanwhile. Please check the result again.</translation>
    </message>
    <message>
        <source>지금 상태에서는 할 수 없는 처리입니다: {round_no}회차
진단을 다시 열어 상태를 확인해 주세요.</source>
        <translation>This cannot be done in the present state: round {round_no}
Please reopen the assessment and check its state.</translation>
    </message>
    <message>
        <source>반려하려면 고칠 문항을 하나 이상 고르고 사유를 적어 주세요.</source>
        <translation>To return the round, choose at least one question to correct and give the reason.</translation>
    </message>
    <message>
        <source>확정한 진단을 다시 열려면 사유를 적어 주세요.
확정본은 그대로 남습니다.</source>
        <translation>To reopen a confirmed assessment, give the reason.
The confirmed copy is kept as it is.</translation>
    </message>
    <message>
        <source>대장에서 찾을 수 없는 정보시스템의 진단이어서 확정하지 못했습니다.
다른 창에서 지웠을 수 있습니다. 대장을 다시 연 뒤 시도해 주세요.</source>
        <translation>The assessment was not confirmed because its system is not in the register.
It may have been deleted in another window. Please reopen the register and try again.</translation>
    </message>
    <message>
        <source>기관 정보가 없습니다. 결과서를 만들려면 먼저 자료·설정에서 기관 정보를 입력해 주세요.</source>
        <translation>There is no agency information. To make the result paper, first enter it in Data and settings.</translation>
    </message>
    <message>
        <source>기관 정보가 예시입니다: {agency}. 제출할 서류라면 먼저 자료·설정에서 우리 기관의 정보로 바꿔 주세요.</source>
        <translation>The agency information is an example: {agency}. For papers to be submitted, first replace it with that of your agency in Data and settings.</translation>
    </message>
    <message>
        <source>분담 파일에 담을 정보시스템을 하나 이상 골라 주세요.</source>
        <translation>Please choose at least one system for the share file.</translation>
    </message>
    <message>
        <source>파일을 불러온 뒤에 대장이 바뀌어 합치지 않았습니다.
파일을 다시 불러와 달라진 내용을 확인해 주세요.</source>
        <translation>The register changed after the file was loaded, so nothing was merged.
Please load the file again and check what differs.</translation>
    </message>
    <message>
        <source>인계인수서가 들어 있지 않은 파일입니다. 인계인수 자료 파일을 골라 주세요.</source>
        <translation>The file contains no handover paper. Please choose a handover file.</translation>
    </message>
    <message>
        <source>어느 쪽을 쓸지 정하지 않은 항목이 {count}개 있어 합치지 않았습니다.
항목마다 대장의 내용과 파일의 내용 가운데 하나를 골라 주세요.</source>
        <translation>Nothing was merged because it is undecided which side to use. Entries: {count}
For each entry, choose the content of the register or that of the file.</translation>
    </message>
    <message>
        <source>더 새로운 프로그램에서 만든 확정본이어서 읽지 못했습니다.
프로그램을 최신판으로 바꾼 뒤 다시 열어 주세요.</source>
        <translation>The confirmed copy was made by a newer program and could not be read.
Please update the program and open it again.</translation>
    </message>
    <message>
        <source>취소했습니다. 저장하거나 바꾼 내용이 없습니다.</source>
        <translation>Cancelled. Nothing was saved or changed.</translation>
    </message>
    <message>
        <source>이미 대장에 있는 정보시스템명입니다: {name}
다른 이름으로 적거나, 대장에 있는 정보시스템을 고쳐 주세요.</source>
        <translation>The register already has this system name: {name}
Please enter another name, or edit the system in the register.</translation>
    </message>
    <message>
        <source>이미 쓰고 있는 시스템 관리번호입니다: {number} (정보시스템명: {name})
쓰지 않은 번호를 적어 주세요.</source>
        <translation>The control no. is already in use: {number} (system name: {name})
Please enter a number not in use.</translation>
    </message>
    <message>
        <source>이미 쓰고 있는 계약 건 번호입니다: {number} (계약건명: {title})
쓰지 않은 번호를 적어 주세요.</source>
        <translation>The contract case no. is already in use: {number} (contract case name: {title})
Please enter a number not in use.</translation>
    </message>
    <message>
        <source>다른 프로그램이 사용 중인 대장 파일입니다: {path}
그 프로그램을 닫거나 잠시 기다린 뒤 다시 시도해 주세요.</source>
        <translation>The register file is in use by another program: {path}
Please close that program or wait a moment, then try again.</translation>
    </message>
    <message>
        <source>디스크에 남은 공간이 없어 저장하지 못했습니다: {path}
필요 없는 파일을 지운 뒤 다시 시도해 주세요. 앞서 저장한 내용은 그대로 있습니다.</source>
        <translation>Not saved because the disk is full: {path}
Please delete files you do not need and try again. What was saved before is still there.</translation>
    </message>
    <message>
        <source>읽기 전용이어서 저장하지 못했습니다: {path}
파일과 폴더의 쓰기 권한을 확인하거나, 쓸 수 있는 폴더로 옮겨 다시 열어 주세요.</source>
        <translation>Not saved because it is read-only: {path}
Check write permission of the file and folder, or move it to a folder you can write to and open it again.</translation>
    </message>
    <message>
        <source>저장 장치에서 대장 파일을 읽거나 쓰지 못했습니다: {path}
이동식 디스크나 네트워크 드라이브의 연결을 확인한 뒤 다시 시도해 주세요.</source>
        <translation>The storage device failed to read or write the register file: {path}
Please check the connection of the removable disk or network drive and try again.</translation>
    </message>
    <message>
        <source>대장 파일이 손상되었습니다: {path}
이 파일은 그대로 두고, 보관해 둔 사본을 열어 주세요.</source>
        <translation>The register file is damaged: {path}
Please leave this file as it is and open a copy you have kept.</translation>
    </message>
    <message>
        <source>대장 파일을 열지 못했습니다: {path}
폴더가 있는지, 그 폴더를 쓸 권한이 있는지 확인해 주세요.</source>
        <translation>The register file could not be opened: {path}
Please check that the folder exists and that you can write to it.</translation>
    </message>
    <message>
        <source>대장에서 찾을 수 없는 자료여서 저장하지 못했습니다: {path}
다른 창에서 지웠을 수 있습니다. 대장을 다시 연 뒤 시도해 주세요.</source>
        <translation>Not saved because the entry is not in the register: {path}
It may have been deleted in another window. Please reopen the register and try again.</translation>
    </message>
    <message>
        <source>대장 파일을 처리하지 못했습니다: {path}
프로그램을 다시 시작해 주세요. 되풀이되면 이 내용을 관리자에게 알려 주세요: {reason}</source>
        <translation>The register file could not be processed: {path}
Please restart the program. If this recurs, report the following to the administrator: {reason}</translation>
    </message>
    <message>
        <source>정보시스템 대장 파일이 아닙니다: {path}
이 프로그램에서 만든 대장 파일을 골라 주세요.</source>
        <translation>Not a register file: {path}
Please choose a register file made with this program.</translation>
    </message>
    <message>
        <source>더 새로운 프로그램에서 만든 대장 파일입니다: {path}
프로그램을 최신판으로 바꾼 뒤 다시 열어 주세요. 파일은 고치지 않았습니다.</source>
        <translation>The register file was made by a newer program: {path}
Please update the program and open it again. The file was not changed.</translation>
    </message>
    <message>
        <source>대장 파일을 둘 폴더가 없습니다: {path}
폴더를 먼저 만들거나 다른 폴더를 골라 주세요.</source>
        <translation>The folder for the register file does not exist: {path}
Please create the folder first or choose another one.</translation>
    </message>
    <message>
        <source>확정한 진단이어서 고칠 수 없습니다: {path}
고쳐야 하면 사유를 적고 다시 열어 주세요. 확정본은 그대로 남습니다.</source>
        <translation>The assessment is confirmed and cannot be changed: {path}
If it must be corrected, give the reason and reopen it. The confirmed copy is kept as it is.</translation>
    </message>
    <message>
        <source>검토 중인 진단이어서 고칠 수 없습니다: {path}
고쳐야 하면 사유를 적어 반려해 주세요.</source>
        <translation>The assessment is in review and cannot be changed: {path}
If it must be corrected, give the reason and return it.</translation>
    </message>
    <message>
        <source>다른 창에서 먼저 고쳤거나 상태를 바꾼 진단입니다: {path}
진단을 다시 열어 내용을 확인한 뒤 시도해 주세요.</source>
        <translation>The assessment was changed or moved to another state in another window: {path}
Please reopen the assessment, check its content and try again.</translation>
    </message>
    <message>
        <source>확정할 때와 내용이 다른 확정본입니다: {path}
다른 프로그램이 대장 파일을 고쳤을 수 있습니다. 보관해 둔 사본의 확정본을 확인해 주세요.</source>
        <translation>The confirmed copy differs from what was confirmed: {path}
Another program may have changed the register file. Please check the confirmed copy in a copy you have kept.</translation>
    </message>
    <message>
        <source>저장할 때와 내용이 다른 문항이 대장 파일에 있습니다: {path}
다른 프로그램이 대장 파일을 고쳤을 수 있습니다. 보관해 둔 사본을 열어 주세요.</source>
        <translation>The register file has questions that differ from what was saved: {path}
Another program may have changed the register file. Please open a copy you have kept.</translation>
    </message>
    <message>
        <source>파일을 합친 뒤에 바뀐 내용이 있어 한꺼번에 되돌리지 못했습니다. 대장은 그대로 있습니다.
합치기 전의 대장은 이 사본에 있습니다: {path}</source>
        <translation>The merge was not undone because content changed after it. The register is unchanged.
The register from before the merge is in this copy: {path}</translation>
    </message>
    <message>
        <source>그림을 저장할 폴더가 없습니다: {path}
폴더를 먼저 만들거나 다른 폴더를 골라 주세요.</source>
        <translation>The folder for the picture does not exist: {path}
Please create the folder first or choose another one.</translation>
    </message>
    <message>
        <source>그림을 저장할 수 없는 곳입니다: {path}
같은 이름의 파일이 열려 있으면 닫고, 아니면 쓸 수 있는 다른 폴더를 골라 주세요.</source>
        <translation>The picture cannot be saved here: {path}
If a file of the same name is open, close it; otherwise choose another folder you can write to.</translation>
    </message>
    <message>
        <source>디스크에 남은 공간이 없어 그림을 저장하지 못했습니다: {path}
필요 없는 파일을 지우거나 다른 드라이브를 골라 주세요.</source>
        <translation>The picture was not saved because the disk is full: {path}
Please delete files you do not need or choose another drive.</translation>
    </message>
    <message>
        <source>그림을 저장하지 못했습니다: {path}
다른 폴더나 다른 이름으로 저장해 주세요.</source>
        <translation>The picture was not saved: {path}
Please save it in another folder or under another name.</translation>
    </message>
    <message>
        <source>인쇄하지 못했습니다.
프린터가 켜져 있고 연결되어 있는지 확인한 뒤 다시 인쇄해 주세요.</source>
        <translation>Printing failed.
Please check that the printer is on and connected, then print again.</translation>
    </message>
    <message>
        <source>쪽을 그리지 못했습니다.
다른 프로그램을 닫고 다시 시도해 주세요.</source>
        <translation>The page could not be drawn.
Please close other programs and try again.</translation>
    </message>
    <message>
        <source>옮겨 둔 곳에 대장 파일이 없습니다: {path}
디스크의 연결을 확인하거나, --register로 대장 파일을 알려 주세요.</source>
        <translation>The register file is not where it was moved to: {path}
Check that the disk is connected, or name the file with --register.</translation>
    </message>
    <message>
        <source>폴더를 만들지 못했습니다: {path}
대장을 둔 폴더의 쓰기 권한을 확인해 주세요.</source>
        <translation>The folder could not be made: {path}
Check the write permission of the register&apos;s folder.</translation>
    </message>
    <message>
        <source>고른 폴더가 없습니다: {path}
있는 폴더를 고르거나 폴더를 먼저 만들어 주세요.</source>
        <translation>The chosen folder does not exist: {path}
Choose another folder, or make it first.</translation>
    </message>
    <message>
        <source>네트워크에 있는 폴더여서 대장을 둘 수 없습니다: {path}
연결이 끊기면 대장 파일이 손상될 수 있습니다. 이 PC의 디스크에 있는 폴더를 골라 주세요.</source>
        <translation>The register cannot be kept in a folder on the network: {path}
A broken connection may damage the file. Choose a folder on a disk of this PC.</translation>
    </message>
    <message>
        <source>대장이 지금 있는 폴더입니다: {path}
다른 폴더를 골라 주세요.</source>
        <translation>The register is in this folder already: {path}
Choose another folder.</translation>
    </message>
    <message>
        <source>대장과 함께 옮길 content 폴더의 안입니다: {path}
그 밖의 폴더를 골라 주세요.</source>
        <translation>This is inside the content folder that moves with the register: {path}
Choose a folder outside it.</translation>
    </message>
    <message>
        <source>고른 폴더에 같은 이름의 파일이나 폴더가 이미 있습니다: {path}
덮어쓰지 않습니다. 빈 폴더를 골라 주세요.</source>
        <translation>The chosen folder already holds a file or folder of that name: {path}
Nothing is overwritten. Choose an empty folder.</translation>
    </message>
    <message>
        <source>쓸 수 없는 폴더입니다: {path}
쓰기 권한이 있는 다른 폴더를 골라 주세요.</source>
        <translation>The folder cannot be written: {path}
Choose another folder that you may write to.</translation>
    </message>
    <message>
        <source>고른 폴더의 디스크에 남은 공간이 모자랍니다: {path}
{needed}MB가 필요합니다. 필요 없는 파일을 지우거나 다른 폴더를 골라 주세요.</source>
        <translation>There is too little space left on the disk of the chosen folder: {path}
{needed} MB are needed. Delete files that are not needed, or choose another folder.</translation>
    </message>
    <message>
        <source>파일을 복사하지 못해 대장을 옮기지 않았습니다: {path}
대장은 지금 있는 곳에 그대로 있습니다. 디스크의 연결과 권한을 확인해 주세요.</source>
        <translation>A file could not be copied, so the register was not moved: {path}
The register stays where it is. Check the disk&apos;s connection and permissions.</translation>
    </message>
    <message>
        <source>복사하는 동안 다른 프로그램이 대장을 고쳐 옮기지 않았습니다: {path}
다른 창을 모두 닫은 뒤 다시 옮겨 주세요.</source>
        <translation>Another program changed the register while it was copied, so it was not moved: {path}
Close every other window and move it again.</translation>
    </message>
    <message>
        <source>다른 프로그램이 대장 파일을 쓰고 있어 옮기지 않았습니다: {path}
다른 창을 모두 닫은 뒤 다시 옮겨 주세요.</source>
        <translation>Another program is using the register file, so it was not moved: {path}
Close every other window and move it again.</translation>
    </message>
    <message>
        <source>정보시스템명 열의 수식에 계산한 값이 없어 어느 시스템인지 알 수 없는 행이 {count}개 있습니다. 엑셀이나 LibreOffice에서 파일을 열어 저장한 뒤 다시 가져와 주세요.</source>
        <translation>Formulas in the column of system names have no calculated value, so rows cannot be told apart (rows: {count}). Open the file in Excel or LibreOffice, save it and import it again.</translation>
    </message>
    <message>
        <source>수식의 계산한 값이 파일에 저장되어 있지 않습니다({columns}열).</source>
        <translation>The calculated values of formulas are not stored in the file (columns {columns}).</translation>
    </message>
    <message>
        <source>엑셀이나 LibreOffice에서 파일을 열어 저장한 뒤 다시 가져와 주세요.</source>
        <translation>Open the file in Excel or LibreOffice, save it and import it again.</translation>
    </message>
    <message>
        <source>계산한 값이 없는 수식 칸은 읽지 않았습니다({columns}열).</source>
        <translation>Formula cells without a calculated value were not read (columns {columns}).</translation>
    </message>
    <message>
        <source>{name}: 수식만 있고 계산한 값이 파일에 저장되어 있지 않습니다. 엑셀이나 LibreOffice에서 열어 저장한 뒤 다시 선택해 주세요.</source>
        <translation>{name}: there are only formulas, and no calculated value is stored in the file. Open it in Excel or LibreOffice, save it and choose it again.</translation>
    </message>
    <message>
        <source>{name}: 처리 시간이 너무 많이 들어 멈추었습니다. 한도는 {limit}입니다. 필요한 시트와 행만 남겨 다시 선택해 주세요.</source>
        <translation>{name}: reading was stopped because it took too much processing time. The limit is {limit}. Keep only the sheets and rows you need and choose the file again.</translation>
    </message>
    <message>
        <source>{name}: 오래 기다려도 읽기가 끝나지 않아 멈추었습니다. 기다리는 한도는 {limit}입니다. 파일을 이 PC의 디스크에 복사하고, 다른 작업이 끝난 뒤 다시 선택해 주세요.</source>
        <translation>{name}: reading was stopped because it did not end after a long wait. The limit of the wait is {limit}. Copy the file to a disk of this PC and choose it again when other work has ended.</translation>
    </message>
    <message>
        <source>{name}: 파일을 읽는 프로그램이 읽는 도중에 비정상 종료되었습니다. 다시 선택하고, 되풀이되면 엑셀에서 열어 .xlsx로 다시 저장한 뒤 선택해 주세요.</source>
        <translation>{name}: the program that reads the file ended unexpectedly while reading. Choose the file again; if it happens again, open it in Excel, save it as .xlsx and choose that file.</translation>
    </message>
    <message>
        <source>{name}: 파일을 읽는 프로그램이 밖에서 강제로 종료되어 읽지 못했습니다. 다른 프로그램을 닫아 메모리를 비우고 다시 선택하며, 되풀이되면 백신 프로그램이 막는지 전산 담당자에게 확인해 주세요. 파일이 손상된 것은 아닙니다.</source>
        <translation>{name}: the program that reads the file was ended from outside, so the file was not read. Close other programs to free memory and choose the file again; if it happens again, ask your IT staff whether virus protection blocks it. The file is not damaged.</translation>
    </message>
    <message>
        <source>{name}: 파일을 읽는 프로그램이 시작되지 않았습니다. 기다리는 한도는 {limit}입니다. 잠시 뒤 다시 시도하고, 되풀이되면 백신 프로그램이 막는지 전산 담당자에게 확인해 주세요. 파일이 손상된 것은 아닙니다.</source>
        <translation>{name}: the program that reads the file did not start. The limit of the wait is {limit}. Try again in a moment; if it happens again, ask your IT staff whether virus protection blocks it. The file is not damaged.</translation>
    </message>
    <message>
        <source>{name}: 읽는 동안 파일이 바뀌어 읽지 못했습니다. 저장이나 내려받기가 끝난 뒤 다시 선택해 주세요.</source>
        <translation>{name}: the file was changed while it was read, so it was not read. Choose it again when it has been saved or downloaded completely.</translation>
    </message>
    <message>
        <source>같은 이름의 파일이 이미 있습니다: {path}
다른 이름으로 저장해 주세요.</source>
        <translation>A file of this name exists already: {path}
Save it under another name.</translation>
    </message>
    <message>
        <source>‘{text}’: 엑셀이 끝의 세 자리나 여섯 자리를 숨겨 보이는 칸입니다. 얼마입니까?</source>
        <translation>‘{text}’: Excel shows this cell without its last three or six digits. How much is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 숫자로 저장되어 앞의 0이 빠진 듯합니다. 어느 번호입니까?</source>
        <translation>‘{text}’: kept as a number, it seems to have lost the 0 at its beginning. Which number is it?</translation>
    </message>
    <message>
        <source>{row}행에 다른 단위({unit})가 적혀 있습니다. 그 아래 금액도 제목 위의 단위({used})로 읽게 됩니다. 단위를 맞추거나 표를 시트로 나누어 다시 가져와 주세요.</source>
        <translation>Row {row} tells another unit ({unit}). The amounts below it would be read in the unit above the heading ({used}) too. Use one unit, or put the tables on sheets of their own, and import again.</translation>
    </message>
    <message>
        <source>대장에 있는 시스템과 이름의 띄어쓰기나 글자 폭만 다릅니다: {name}</source>
        <translation>Differs from a system in the register only in the spaces or the width of letters of its name: {name}</translation>
    </message>
    <message>
        <source>{row}행의 시스템과 이름의 띄어쓰기나 글자 폭만 다릅니다: {name}</source>
        <translation>Differs from the system in row {row} only in the spaces or the width of letters of its name: {name}</translation>
    </message>
    <message>
        <source>같은 시스템이면 이름을 똑같이 적고, 다른 시스템이면 이름을 구분되게 적어 주세요.</source>
        <translation>If it is the same system, write the name alike; if it is another one, give it a name that can be told apart.</translation>
    </message>
    <message>
        <source>아래에 이어진 다른 표의 행이어서 읽지 않습니다.</source>
        <translation>Row of another table below; not read.</translation>
    </message>
    <message>
        <source>작성 예시를 적은 행입니다.</source>
        <translation>Row with an example of how to fill in.</translation>
    </message>
    <message>
        <source>연번만 있는 빈 행입니다.</source>
        <translation>Empty row with nothing but its number.</translation>
    </message>
    <message>
        <source>{name}: 한 파일에 글자 인코딩이 섞여 있습니다. {row}번째 줄은 유니코드(UTF-8)인데 다른 줄은 아닙니다. 여러 파일을 이어 붙였다면 엑셀에서 하나씩 열어 .xlsx 하나로 합친 뒤 선택해 주세요.</source>
        <translation>{name}: character encodings are mixed in one file. Line {row} is in Unicode (UTF-8), other lines are not. If several files were joined, open each in Excel, join them into one .xlsx file and choose that.</translation>
    </message>
    <message>
        <source>{name}: 줄이 나뉘지 않고 100만 자를 넘게 이어져 표로 읽을 수 없습니다. 행마다 줄을 나눈 원본 파일을 선택해 주세요.</source>
        <translation>{name}: a line goes on for more than a million characters without a break and cannot be read as a table. Choose the original file with one line for each row.</translation>
    </message>
    <message>
        <source>읽지 못한 파일이 있어 답변을 넣지 않았습니다: {count}개. 대장은 그대로입니다.
파일을 고치거나 빼고 다시 불러와 주세요.</source>
        <translation>No answers were taken in. Files that could not be read: {count}. The register is unchanged.
Mend them or leave them out, and load the rest again.</translation>
    </message>
    <message>
        <source>오류나 확인할 것이 있어 가져오지 않았습니다. 대장은 그대로입니다.
파일을 고치거나, 열에 관한 것이면 --profile로 정해 주세요.</source>
        <translation>Nothing was imported: there are errors, or something to confirm. The register is unchanged.
Mend the file or, where it is about a column, settle it with --profile.</translation>
    </message>
    <message>
        <source>이미 있는 시스템의 값이 달라 가져오지 않았습니다. 대장은 그대로입니다.
--on-duplicate skip(건너뛰기)이나 update(덮어쓰기)로 정해 주세요.</source>
        <translation>Nothing was imported: systems that are there already have other values. The register is unchanged.
Choose --on-duplicate skip or update.</translation>
    </message>
    <message>
        <source>정보시스템이 많아 파일 하나로 만들 수 없습니다: {count}개(파일 하나에 {most}개까지)
부서마다 한 파일씩 만들거나, 정보시스템을 나누어 골라 주세요.</source>
        <translation>Too many information systems for one file: {count} (at most {most} in one file).
Make a file for each department, or choose fewer systems at a time.</translation>
    </message>
    <message>
        <source>가져오기 프로필이 없습니다: {name}
이름이나 파일을 확인해 주세요. 저장된 프로필: {known}</source>
        <translation>There is no import profile {name}.
Check the name or the file. Kept profiles: {known}</translation>
    </message>
    <message>
        <source>{name}: 글자 인코딩을 알 수 없습니다. --encoding으로 인코딩을 적어 주세요: {choices}</source>
        <translation>{name}: the encoding cannot be told. Give it with --encoding: {choices}</translation>
    </message>
    <message>
        <source>{row}행부터 다른 표가 이어지고, 그 표에만 있는 시스템이 {count}개 있습니다: {found}. 시스템을 적은 표이면 시트로 나누어 모두 가져오고, 아니면 그 표를 지운 뒤 다시 가져와 주세요.</source>
        <translation>Another table begins in row {row}. Systems named only there ({count}): {found}. If it lists systems, put the tables on sheets of their own and import each; if not, delete that table and import again.</translation>
    </message>
    <message>
        <source>{column}열에도 정보시스템명이 적혀 있고, 그 열에만 있는 시스템이 {count}개 있습니다: {found}. 표를 나란히 놓은 것이면 시트로 나누어 다시 가져오고, 아니면 열 맞추기에서 그 열의 항목을 골라 주세요.</source>
        <translation>System names stand in column {column}, too. Those named only there ({count}): {found}. If two tables stand side by side, put them on sheets of their own and import again; if not, choose what that column holds in the step of the columns.</translation>
    </message>
    <message>
        <source>옆에 놓인 다른 표의 행이어서 읽지 않습니다.</source>
        <translation>Not read: the row belongs to another table beside this one.</translation>
    </message>
    <message>
        <source>‘{text}’: 연도를 날짜 서식의 칸에 적은 듯합니다. 몇 년입니까?</source>
        <translation>‘{text}’: a year seems to stand in a cell formatted as a date. Which year is it?</translation>
    </message>
    <message>
        <source>‘{text}’: 엑셀 화면에는 셀 서식에 따라 다르게 보이는 숫자입니다. 이대로 적습니까?</source>
        <translation>‘{text}’: a number that Excel shows differently by its cell format. Is it to be kept like this?</translation>
    </message>
    <message>
        <source>‘{text}’: 15자리가 넘어 엑셀이 끝자리를 바꾸었을 수 있습니다. 이 번호가 맞습니까?</source>
        <translation>‘{text}’: more than 15 digits, of which Excel may have changed the last. Is the number right?</translation>
    </message>
    <message>
        <source>‘{text}’: 엑셀이 날짜로 바꾸어 저장한 값인 듯합니다. 어느 것입니까?</source>
        <translation>‘{text}’: Excel seems to have turned it into a date. Which one is it?</translation>
    </message>
    <message>
        <source>대장 파일이 제자리에 없어 저장하지 못했습니다: {path}
지웠거나 옮긴 파일을 되돌려 놓은 뒤 다시 시도해 주세요. 그때까지 프로그램을 닫지 마세요.</source>
        <translation>Not saved: the register file is not in its place: {path}
Put the file that was deleted or moved back, then try again. Do not close the program until then.</translation>
    </message>
    <message>
        <source>다른 대장의 파일이 대장 옆에 있어 대장을 열지 않았습니다: {path}
그 파일을 다른 폴더로 옮긴 뒤 다시 열어 주세요. 대장 파일은 고치지 않았습니다.</source>
        <translation>The register was not opened: a file of another register lies beside it: {path}
Move that file to another folder, then open the register again. The register file was not changed.</translation>
    </message>
    <message>
        <source>그 사이 다른 창에서 고친 내용이 있어 저장하지 않았습니다: {name}
다른 창에서 고친 값을 확인한 뒤 다시 저장해 주세요.</source>
        <translation>Not saved: another window changed this in the meantime: {name}
Check the value from the other window, then save again.</translation>
    </message>
    <message>
        <source>프로그램 설정에 새 위치를 적지 못해 대장을 옮기지 않았습니다: {path}
설정 파일의 쓰기 권한과 그 디스크의 남은 공간을 확인한 뒤 다시 옮겨 주세요.</source>
        <translation>The register was not moved: its new place could not be written to the settings: {path}
Check write permission for the settings file and free space on its disk, then move the register again.</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>정상</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>파일 없음</source>
        <translation>File missing</translation>
    </message>
    <message>
        <source>내용 바뀜</source>
        <translation>Content changed</translation>
    </message>
    <message>
        <source>참조</source>
        <translation>Reference</translation>
    </message>
</context>
<context>
    <name>forms_button</name>
    <message>
        <source>내보내기</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>불러오기</source>
        <translation>Load</translation>
    </message>
</context>
<context>
    <name>goal_radar</name>
    <message>
        <source>{0} · 목표별 ‘예’ 비율: 높을수록 전환 필요</source>
        <translation>{0} · Share of ‘Yes’ by goal: the higher, the more migration is needed</translation>
    </message>
    <message>
        <source>목표별 ‘예’ 비율</source>
        <translation>Share of ‘Yes’ by goal</translation>
    </message>
    <message>
        <source>미정(미응답·확인 필요)</source>
        <translation>Not set (unanswered · to be checked)</translation>
    </message>
    <message>
        <source>‘예’ 비율</source>
        <translation>Share of ‘Yes’</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>미응답</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>{0} 미정</source>
        <translation>{0} not set</translation>
    </message>
    <message>
        <source>{0}: 미응답</source>
        <translation>{0}: unanswered</translation>
    </message>
    <message>
        <source>{0}: {1}개 중 예 {2}개, 예 비율 {3}</source>
        <translation>{0}: {2} of {1} Yes, share of Yes {3}</translation>
    </message>
    <message>
        <source>{0}, 미정 {1}개</source>
        <translation>{0}, {1} not set</translation>
    </message>
</context>
<context>
    <name>goal_table</name>
    <message>
        <source>목표</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>예
비율</source>
        <translation>Yes
share</translation>
    </message>
    <message>
        <source>목표별 응답 현황</source>
        <translation>Answers by goal</translation>
    </message>
    <message>
        <source>합계</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>신규</source>
        <translation>New</translation>
    </message>
    <message>
        <source>변경</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>동일</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>오류</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>제외</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>비어 있음</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>글</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>숫자</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>반복되는 값</source>
        <translation>Repeated values</translation>
    </message>
    <message>
        <source>중단</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>건너뛰기</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>덮어쓰기</source>
        <translation>Overwrite</translation>
    </message>
    <message>
        <source>1 파일과 시트</source>
        <translation>1 File and sheet</translation>
    </message>
    <message>
        <source>2 제목 행</source>
        <translation>2 Heading row</translation>
    </message>
    <message>
        <source>3 열 맞추기</source>
        <translation>3 Match columns</translation>
    </message>
    <message>
        <source>4 확인</source>
        <translation>4 Check</translation>
    </message>
</context>
<context>
    <name>maturity</name>
    <message>
        <source>{0} 한 단계 향상</source>
        <translation>raise {0} by one level</translation>
    </message>
    <message>
        <source>{0} 각각 한 단계 향상</source>
        <translation>raise each of {0} by one level</translation>
    </message>
    <message>
        <source>12 Factors 미충족 항목 가운데 {0}개 이상 충족</source>
        <translation>unmet 12 Factors to be met: at least {0}</translation>
    </message>
    <message>
        <source>판단 보류</source>
        <translation>Undetermined</translation>
    </message>
    <message>
        <source>해당 없음</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>{0}단계 {1}</source>
        <translation>Level {0} {1}</translation>
    </message>
    <message>
        <source>{0}단계</source>
        <translation>Level {0}</translation>
    </message>
</context>
<context>
    <name>maturity_radar</name>
    <message>
        <source>현재</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>목표</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>축별 성숙도 단계</source>
        <translation>Maturity level by axis</translation>
    </message>
    <message>
        <source>{0} · 축별 성숙도 단계(0~3)</source>
        <translation>{0} · Maturity level by axis (0–3)</translation>
    </message>
    <message>
        <source>미정(미응답·확인 필요·해당 없음)</source>
        <translation>Not set (unanswered · to be checked · not applicable)</translation>
    </message>
    <message>
        <source>{0}단계</source>
        <translation>Level {0}</translation>
    </message>
    <message>
        <source>해당 문항 없음</source>
        <translation>No question</translation>
    </message>
    <message>
        <source>이전 {0}회차</source>
        <translation>Previous round {0}</translation>
    </message>
    <message>
        <source>목표 달성 시</source>
        <translation>At target</translation>
    </message>
    <message>
        <source>기대효과(추정)</source>
        <translation>Expected effects (estimate)</translation>
    </message>
    <message>
        <source>{0} · 기대효과(추정): 최고 단계 대비 비율</source>
        <translation>{0} · Expected effects (estimate): share of the highest level</translation>
    </message>
    <message>
        <source>미정(답하지 않은 축이 있음)</source>
        <translation>Not set (some axes unanswered)</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>미응답</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>해당 없음</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>판단 보류</source>
        <translation>Undetermined</translation>
    </message>
    <message>
        <source>{0}: 현재 {1}</source>
        <translation>{0}: current {1}</translation>
    </message>
    <message>
        <source>{0}, 목표 {1}단계</source>
        <translation>{0}, target level {1}</translation>
    </message>
    <message>
        <source>{0}, {1} {2}</source>
        <translation>{0}, {1} {2}</translation>
    </message>
    <message>
        <source>{0}: 현재 {1}, 목표 달성 시 {2}</source>
        <translation>{0}: current {1}, at target {2}</translation>
    </message>
</context>
<context>
    <name>message_box</name>
    <message>
        <source>확인</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>own_form</name>
    <message>
        <source>우리 기관 서식 사용: {0}</source>
        <translation>Own form of the agency in use: {0}</translation>
    </message>
    <message>
        <source>채우는 이름 {0}개: {1}</source>
        <translation>Names filled ({0}): {1}</translation>
    </message>
    <message>
        <source>반드시 있어야 하는데 없는 이름 {0}개: {1}</source>
        <translation>Required names missing ({0}): {1}</translation>
    </message>
    <message>
        <source>없어도 되는 이름 {0}개: {1}</source>
        <translation>Optional names absent ({0}): {1}</translation>
    </message>
    <message>
        <source>프로그램이 모르는 이름 {0}개: {1}</source>
        <translation>Names unknown to the program ({0}): {1}</translation>
    </message>
    <message>
        <source>한 시트에만 붙어 쓰지 못하는 이름 {0}개: {1}</source>
        <translation>Names bound to one sheet and not usable ({0}): {1}</translation>
    </message>
    <message>
        <source>가리키는 칸이 없는 이름 {0}개: {1}</source>
        <translation>Names that point to no cell ({0}): {1}</translation>
    </message>
</context>
<context>
    <name>question_names</name>
    <message>
        <source>{0}번. {1}</source>
        <translation>Q{0}. {1}</translation>
    </message>
    <message>
        <source>성숙도: {0}</source>
        <translation>Maturity: {0}</translation>
    </message>
    <message>
        <source>12 Factors {0}. {1}</source>
        <translation>12 Factors {0}. {1}</translation>
    </message>
    <message>
        <source>선정 {0}. {1}</source>
        <translation>Selection {0}. {1}</translation>
    </message>
    <message>
        <source>사유: {0}</source>
        <translation>Ground: {0}</translation>
    </message>
</context>
<context>
    <name>reference_words</name>
    <message>
        <source>유효</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>예정</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>종료</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>확인할 사항</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>점검 오래됨</source>
        <translation>Not checked lately</translation>
    </message>
    <message>
        <source>수의계약</source>
        <translation>Negotiated contract</translation>
    </message>
    <message>
        <source>카탈로그계약</source>
        <translation>Catalog contract</translation>
    </message>
    <message>
        <source>법정 공휴일</source>
        <translation>Statutory holiday</translation>
    </message>
    <message>
        <source>대체공휴일</source>
        <translation>Substitute holiday</translation>
    </message>
    <message>
        <source>선거일</source>
        <translation>Election day</translation>
    </message>
    <message>
        <source>임시공휴일</source>
        <translation>Temporary holiday</translation>
    </message>
    <message>
        <source>단계 묶음</source>
        <translation>Stage group</translation>
    </message>
    <message>
        <source>서류</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>근거</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>관련 기준</source>
        <translation>Related rules</translation>
    </message>
    <message>
        <source>대상이 되는 경우</source>
        <translation>Applies when</translation>
    </message>
    <message>
        <source>제외되는 경우</source>
        <translation>Does not apply when</translation>
    </message>
    <message>
        <source>판단에 쓰는 내용</source>
        <translation>Facts used to decide</translation>
    </message>
    <message>
        <source>유의</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>추가</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>변경</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>동일</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>항목 ID</source>
        <translation>Entry ID</translation>
    </message>
    <message>
        <source>제목</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>값</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>단위</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>기관 유형</source>
        <translation>Agency type</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>출처</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>조문</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>적용 시작일</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>적용 종료일</source>
        <translation>Applies until</translation>
    </message>
    <message>
        <source>확인일</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>신뢰도</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>번호</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>할 일</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>계약 방법</source>
        <translation>Contract method</translation>
    </message>
    <message>
        <source>계약 단계</source>
        <translation>Contract stage</translation>
    </message>
    <message>
        <source>설명</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>구분</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>선택지</source>
        <translation>Choices</translation>
    </message>
</context>
<context>
    <name>returned</name>
    <message>
        <source>진단 양식의 문항이 없습니다.</source>
        <translation>The answer form has no questions.</translation>
    </message>
    <message>
        <source>이 프로그램에서 내보낸 양식인지 확인해 주세요.</source>
        <translation>Please check that the form was exported from this program.</translation>
    </message>
    <message>
        <source>확정한 회차의 답변은 바꾸지 않습니다.</source>
        <translation>Answers of a confirmed round are not changed.</translation>
    </message>
    <message>
        <source>새 회차를 시작하고 그 회차의 양식을 내보내 주세요.</source>
        <translation>Please start a new round and export the form of that round.</translation>
    </message>
    <message>
        <source>검토 중인 회차여서 답변을 받을 수 없습니다.</source>
        <translation>The round is in review and cannot take answers.</translation>
    </message>
    <message>
        <source>반려한 뒤 다시 불러와 주세요.</source>
        <translation>Please return it and load the form again.</translation>
    </message>
    <message>
        <source>지금 진행하는 회차의 양식이 아닙니다.</source>
        <translation>Not a form of the round in progress.</translation>
    </message>
    <message>
        <source>지금 회차의 양식을 내보내 다시 받아 주세요.</source>
        <translation>Please export the form of the present round and have it answered again.</translation>
    </message>
    <message>
        <source>회차의 문항표와 판이 다른 양식입니다.</source>
        <translation>The form has another version of the questionnaire than the round.</translation>
    </message>
    <message>
        <source>회차에 없는 문항입니다.</source>
        <translation>The question is not in the round.</translation>
    </message>
    <message>
        <source>새로 넣은 행이면 지우고, 의견은 검토결과에 적습니다.</source>
        <translation>If the row was added, delete it; comments go into the review result.</translation>
    </message>
    <message>
        <source>문항이나 도움말의 글이 바뀌었습니다.</source>
        <translation>The text of a question or its help was changed.</translation>
    </message>
    <message>
        <source>내보낸 글로 되돌리고 다시 불러와 주세요: {allowed}</source>
        <translation>Please restore the exported text and load the form again: {allowed}</translation>
    </message>
    <message>
        <source>대장에 없는 정보시스템의 답변입니다.</source>
        <translation>Answers for a system that is not in the register.</translation>
    </message>
    <message>
        <source>이 대장에서 내보낸 양식인지 확인해 주세요.</source>
        <translation>Please check that the form was exported from this register.</translation>
    </message>
    <message>
        <source>양식을 다시 내보내 답을 옮겨 적고 불러와 주세요.</source>
        <translation>Please export the form again, copy the answers into it and load it.</translation>
    </message>
    <message>
        <source>목록에 없는 답입니다.</source>
        <translation>The answer is not in the list.</translation>
    </message>
    <message>
        <source>다음 가운데 하나로 고쳐 주세요: {allowed}</source>
        <translation>Please change it to one of these: {allowed}</translation>
    </message>
    <message>
        <source>‘해당 없음’의 사유가 없습니다.</source>
        <translation>The reason for ‘Not applicable’ is missing.</translation>
    </message>
    <message>
        <source>사유를 적고 다시 불러와 주세요.</source>
        <translation>Please enter the reason and load the form again.</translation>
    </message>
    <message>
        <source>사유를 받지 않는 답에 글이 적혀 있습니다. 답만 받습니다.</source>
        <translation>Text is entered with an answer that takes no reason. Only the answer is taken.</translation>
    </message>
    <message>
        <source>남길 내용이면 진단에서 의견으로 적어 주세요.</source>
        <translation>If it should be kept, enter it as a comment in the assessment.</translation>
    </message>
    <message>
        <source>신규</source>
        <translation>New</translation>
    </message>
    <message>
        <source>변경</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>동일</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>충돌</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>거부</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>답변</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>검토결과</source>
        <translation>Review result</translation>
    </message>
    <message>
        <source>현재 단계</source>
        <translation>Current level</translation>
    </message>
    <message>
        <source>목표 단계</source>
        <translation>Target level</translation>
    </message>
    <message>
        <source>12 Factors</source>
        <translation>12 Factors</translation>
    </message>
    <message>
        <source>선정 기준</source>
        <translation>Selection criterion</translation>
    </message>
    <message>
        <source>숨긴 행이나 열의 내용이 지워져 어느 문항의 답인지 알 수 없습니다.</source>
        <translation>What was hidden in rows or columns was cleared, so that nothing tells which question this answers.</translation>
    </message>
    <message>
        <source>여러 문항에 걸쳐 병합된 칸이어서 문항별 답을 알 수 없습니다.</source>
        <translation>The cell is merged over several questions, so that nothing tells the answer to each.</translation>
    </message>
    <message>
        <source>병합을 풀고 문항마다 답을 적어 다시 불러와 주세요.</source>
        <translation>Unmerge it, write an answer to each question, and read the form again.</translation>
    </message>
    <message>
        <source>수식의 계산한 값이 파일에 저장되어 있지 않습니다.</source>
        <translation>The calculated value of the formula is not stored in the file.</translation>
    </message>
    <message>
        <source>엑셀이나 LibreOffice에서 파일을 열어 저장하거나, 답을 직접 적고 다시 불러와 주세요.</source>
        <translation>Open and save the file in Excel or LibreOffice, or type in the answer, and load it again.</translation>
    </message>
</context>
<context>
    <name>rounds</name>
    <message>
        <source>{0}회차 {1}차 · {2}</source>
        <translation>Round {0}, revision {1} · {2}</translation>
    </message>
    <message>
        <source>작성 중</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>검토</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>확정</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>반려</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>다시 열기</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>수정 시작</source>
        <translation>Editing started</translation>
    </message>
    <message>
        <source>검토 요청</source>
        <translation>Review requested</translation>
    </message>
    <message>
        <source>답변을 적는 중입니다. 다 적었으면 검토를 요청하세요.</source>
        <translation>Answers are being written. When done, request a review.</translation>
    </message>
    <message>
        <source>검토하는 중이어서 답변을 고칠 수 없습니다. 확정하거나 사유를 적어 반려하세요.</source>
        <translation>Under review, so answers cannot be changed. Confirm, or return with a reason.</translation>
    </message>
    <message>
        <source>확정하여 고칠 수 없습니다. 고치려면 사유를 적어 다시 여세요. 확정 때의 결과는 그대로 보관됩니다.</source>
        <translation>Confirmed and cannot be changed. To change it, reopen with a reason. The result at confirmation is kept as it was.</translation>
    </message>
    <message>
        <source>반려되었습니다. 사유를 보고 고친 뒤 다시 요청하세요.</source>
        <translation>Returned. See the reasons, correct, and request a review again.</translation>
    </message>
</context>
<context>
    <name>row_columns</name>
    <message>
        <source>구분</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>월 정가</source>
        <translation>List price</translation>
    </message>
    <message>
        <source>할인</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>개월</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>공급가액(원)</source>
        <translation>Net price (won)</translation>
    </message>
    <message>
        <source>합계(원)</source>
        <translation>Total (won)</translation>
    </message>
    <message>
        <source>순위</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>최저가 차이(원)</source>
        <translation>Above lowest (won)</translation>
    </message>
    <message>
        <source>유효기간</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>선정</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>청구금액</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>계획 차이(원)</source>
        <translation>Vs. plan (won)</translation>
    </message>
    <message>
        <source>가용성</source>
        <translation>Availability</translation>
    </message>
    <message>
        <source>약정 충족</source>
        <translation>SLA met</translation>
    </message>
    <message>
        <source>중단</source>
        <translation>Outage</translation>
    </message>
    <message>
        <source>통지 의무</source>
        <translation>Must notify</translation>
    </message>
    <message>
        <source>부족 수량</source>
        <translation>Short by</translation>
    </message>
    <message>
        <source>판정</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>변경 전</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>변경 후</source>
        <translation>After</translation>
    </message>
    <message>
        <source>차액(원)</source>
        <translation>Difference (won)</translation>
    </message>
    <message>
        <source>종료일</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>비교</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>이용</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>미정</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>충족</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>▲ 미달</source>
        <translation>▲ Not met</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>▲ 앞뒤가 다름</source>
        <translation>▲ Inconsistent</translation>
    </message>
    <message>
        <source>확인 전</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>합격</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>▲ 불합격</source>
        <translation>▲ Failed</translation>
    </message>
</context>
<context>
    <name>row_sums</name>
    <message>
        <source>공급가액 {0}원 + 부가가치세 {1}원 = 합계 {2}원</source>
        <translation>Net price {0} won + VAT {1} won = total {2} won</translation>
    </message>
    <message>
        <source>{0} · 기간이 정해지지 않아 {1}개월분으로 계산했습니다.</source>
        <translation>{0} · The period is not set; months calculated for: {1}.</translation>
    </message>
    <message>
        <source>▲ 아직 입력하지 않은 값이 {0}개 있습니다.</source>
        <translation>▲ Values not entered yet: {0}</translation>
    </message>
    <message>
        <source>없음</source>
        <translation>None</translation>
    </message>
    <message>
        <source>최저가: {0} · 선정: {1}</source>
        <translation>Lowest: {0} · Selected: {1}</translation>
    </message>
    <message>
        <source>▲ 최저가가 아닌 견적을 선정했습니다. 선정 사유를 확인합니다.</source>
        <translation>▲ The quotation selected is not the lowest. Check the reason for the selection.</translation>
    </message>
    <message>
        <source>▲ 선정한 견적과 산출내역의 공급가액 차이: {0}원</source>
        <translation>▲ Net price of the quotation selected differs from the cost breakdown by {0} won</translation>
    </message>
    <message>
        <source>입력한 대로면 이 서비스는 공급가액 {0}원, 부가가치세 {1}원, 합계 {2}원입니다.</source>
        <translation>As entered, this service has a net price of {0} won, VAT {1} won, total {2} won.</translation>
    </message>
</context>
<context>
    <name>selection</name>
    <message>
        <source>해당 없음</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>판단 보류(답에 따라 {0}~{1})</source>
        <translation>Undetermined ({0} to {1}, depending on answers)</translation>
    </message>
    <message>
        <source>미정</source>
        <translation>Not set</translation>
    </message>
</context>
<context>
    <name>share_words</name>
    <message>
        <source>정보시스템</source>
        <translation>Information system</translation>
    </message>
    <message>
        <source>진단 회차</source>
        <translation>Assessment round</translation>
    </message>
    <message>
        <source>증빙</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>개선 과제</source>
        <translation>Improvement task</translation>
    </message>
    <message>
        <source>계약 건</source>
        <translation>Contract case</translation>
    </message>
    <message>
        <source>기관 휴무일</source>
        <translation>Agency day off</translation>
    </message>
    <message>
        <source>신규</source>
        <translation>New</translation>
    </message>
    <message>
        <source>변경</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>충돌</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>동일</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>그대로 둠</source>
        <translation>Left as is</translation>
    </message>
    <message>
        <source>같은 이름이 대장에 있음: 가져오지 않음</source>
        <translation>Same name in the register: not taken</translation>
    </message>
    <message>
        <source>다른 이름을 붙여 가져옴</source>
        <translation>Taken under another name</translation>
    </message>
    <message>
        <source>같은 번호가 대장에 있음: 가져오지 않음</source>
        <translation>Same number in the register: not taken</translation>
    </message>
    <message>
        <source>새 번호를 붙여 가져옴</source>
        <translation>Taken under a new number</translation>
    </message>
    <message>
        <source>대장에서 삭제함: 삭제한 대로 둠</source>
        <translation>Deleted from the register: stays deleted</translation>
    </message>
    <message>
        <source>파일의 내용으로 되살림</source>
        <translation>Restored from the file</translation>
    </message>
    <message>
        <source>다른 기관의 휴무일: 가져오지 않음</source>
        <translation>Day off of another agency: not taken</translation>
    </message>
    <message>
        <source>이 기관의 휴무일로 가져옴</source>
        <translation>Taken as day off of this agency</translation>
    </message>
    <message>
        <source>예</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>아니오</source>
        <translation>No</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>미응답</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>해당 없음</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>시작 전</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>진행 중</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>완료</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>상</source>
        <translation>High</translation>
    </message>
    <message>
        <source>중</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>하</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>예정</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>보류</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>작성 중</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>검토</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>확정</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>반려</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>전환 방식</source>
        <translation>Migration method</translation>
    </message>
    <message>
        <source>서비스 모델</source>
        <translation>Service model</translation>
    </message>
    <message>
        <source>클라우드센터</source>
        <translation>Cloud center</translation>
    </message>
    <message>
        <source>클라우드 네이티브 적용</source>
        <translation>Use of cloud native</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>기한</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>완료일</source>
        <translation>Completed on</translation>
    </message>
    <message>
        <source>비고</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>답</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>확인일</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>제목</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>문서번호·위치</source>
        <translation>Document no. or place</translation>
    </message>
    <message>
        <source>일자</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>담당</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>할 일</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>효과</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>난이도</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>비용(원)</source>
        <translation>Cost (won)</translation>
    </message>
    <message>
        <source>검토결과</source>
        <translation>Review result</translation>
    </message>
    <message>
        <source>목표 단계</source>
        <translation>Target level</translation>
    </message>
    <message>
        <source>의견</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>표시</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>불가피한 사유</source>
        <translation>Unavoidable ground</translation>
    </message>
    <message>
        <source>불가피한 사유 내용</source>
        <translation>Text of unavoidable ground</translation>
    </message>
    <message>
        <source>추가 질문</source>
        <translation>Further question</translation>
    </message>
    <message>
        <source>연결 문항</source>
        <translation>Linked question</translation>
    </message>
    <message>
        <source>대상 정보시스템</source>
        <translation>System covered</translation>
    </message>
    <message>
        <source>진행 단계</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>사실 확인</source>
        <translation>Fact check</translation>
    </message>
    <message>
        <source>점검</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>서류 문안</source>
        <translation>Paper text</translation>
    </message>
    <message>
        <source>회차 상태</source>
        <translation>Status of round</translation>
    </message>
    <message>
        <source>{0} {1}회차</source>
        <translation>{0} round {1}</translation>
    </message>
    <message>
        <source>행</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>휴무일 이름</source>
        <translation>Name of day off</translation>
    </message>
    <message>
        <source>답변 출처: {0}</source>
        <translation>Source of answer: {0}</translation>
    </message>
    <message>
        <source>결정: {0}</source>
        <translation>Decision: {0}</translation>
    </message>
    <message>
        <source>답변의 출처</source>
        <translation>Sources of answers</translation>
    </message>
    <message>
        <source>{0}건</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>{0} [출처: {1}]</source>
        <translation>{0} [source: {1}]</translation>
    </message>
    <message>
        <source>{0}단계</source>
        <translation>Level {0}</translation>
    </message>
    <message>
        <source>{0}번 {1}</source>
        <translation>Q{0} {1}</translation>
    </message>
    <message>
        <source>성숙도 {0}</source>
        <translation>Maturity {0}</translation>
    </message>
    <message>
        <source>12 Factors {0}. {1}</source>
        <translation>12 Factors {0}. {1}</translation>
    </message>
    <message>
        <source>선정 {0}. {1}</source>
        <translation>Selection {0}. {1}</translation>
    </message>
    <message>
        <source>있음</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>{0}점</source>
        <translation>Score {0}</translation>
    </message>
    <message>
        <source>{0} (사유: {1})</source>
        <translation>{0} (reason: {1})</translation>
    </message>
    <message>
        <source>{0} (재확인 필요)</source>
        <translation>{0} (to be confirmed again)</translation>
    </message>
    <message>
        <source>요구사항 순서</source>
        <translation>Order of requirements</translation>
    </message>
    <message>
        <source>요구사항</source>
        <translation>Requirement</translation>
    </message>
    <message>
        <source>과업내용서 문안</source>
        <translation>Text of statement of work</translation>
    </message>
    <message>
        <source>기술적용계획표</source>
        <translation>Technology application plan</translation>
    </message>
    <message>
        <source>보안성검토 의뢰서</source>
        <translation>Security review request</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>요구 내용</source>
        <translation>Required content</translation>
    </message>
    <message>
        <source>검사 방법</source>
        <translation>Inspection method</translation>
    </message>
    <message>
        <source>적용 여부</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>사유·대체기술</source>
        <translation>Reason or substitute technology</translation>
    </message>
    <message>
        <source>작성할 때의 제안</source>
        <translation>Suggestion when written</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>모든 화면</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>정보시스템 대장의 목록</source>
        <translation>List of the register</translation>
    </message>
    <message>
        <source>입력 화면</source>
        <translation>Entry forms</translation>
    </message>
    <message>
        <source>정보시스템 대장, 계약</source>
        <translation>Register, Contracts</translation>
    </message>
    <message>
        <source>진단</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>계약 건의 목록</source>
        <translation>List of contract cases</translation>
    </message>
    <message>
        <source>계약 건의 표</source>
        <translation>Tables of a contract case</translation>
    </message>
    <message>
        <source>계약 건의 요구사항</source>
        <translation>Requirements of a contract case</translation>
    </message>
    <message>
        <source>계약 건의 일정</source>
        <translation>Dates of a contract case</translation>
    </message>
    <message>
        <source>도움말</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>목록과 내용(좁은 창)</source>
        <translation>List and details (narrow window)</translation>
    </message>
    <message>
        <source>조문 보기</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>서류 미리보기</source>
        <translation>Paper preview</translation>
    </message>
    <message>
        <source>방사형 그래프</source>
        <translation>Radar chart</translation>
    </message>
    <message>
        <source>수정</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>복제</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>삭제</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>위로</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>아래로</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>다음 단계로 이동</source>
        <translation>Go to the next step</translation>
    </message>
    <message>
        <source>단축키 보기</source>
        <translation>Show shortcuts</translation>
    </message>
    <message>
        <source>이 화면의 도움말(Shift와 함께: 용어 설명)</source>
        <translation>Help for this place (with Shift: terms)</translation>
    </message>
    <message>
        <source>시스템 검색란으로 이동</source>
        <translation>Go to the system search</translation>
    </message>
    <message>
        <source>진단하기</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>결과 보기</source>
        <translation>Show the result</translation>
    </message>
    <message>
        <source>비교</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>계약 건 만들기</source>
        <translation>Create a contract case</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>다시 실행</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>예, 아니오, 확인 필요로 답하기</source>
        <translation>Answer Yes, No, To be checked</translation>
    </message>
    <message>
        <source>같은 문항의 다른 답으로 이동</source>
        <translation>Go to another answer of the question</translation>
    </message>
    <message>
        <source>이전 문항, 다음 문항으로 이동</source>
        <translation>Go to the previous or next question</translation>
    </message>
    <message>
        <source>답 지우기</source>
        <translation>Clear the answer</translation>
    </message>
    <message>
        <source>단계 문장 사이의 이동</source>
        <translation>Move between the level sentences</translation>
    </message>
    <message>
        <source>고른 단계 지우기</source>
        <translation>Clear the chosen level</translation>
    </message>
    <message>
        <source>다음 단계로 이동(의견란에서는 Ctrl과 함께)</source>
        <translation>Go to the next step (in a comment: with Ctrl)</translation>
    </message>
    <message>
        <source>이전 축, 다음 축으로 이동</source>
        <translation>Go to the previous or next axis</translation>
    </message>
    <message>
        <source>첫 축, 마지막 축으로 이동</source>
        <translation>Go to the first or last axis</translation>
    </message>
    <message>
        <source>열기</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>넣기</source>
        <translation>Include</translation>
    </message>
    <message>
        <source>이전 날짜, 다음 날짜로 이동</source>
        <translation>Go to the previous or next date</translation>
    </message>
    <message>
        <source>첫 날짜, 마지막 날짜로 이동</source>
        <translation>Go to the first or last date</translation>
    </message>
    <message>
        <source>도움말에서 찾기</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>앞서 본 곳으로 돌아가기</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>목록으로 돌아가기</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>조문에서 찾기</source>
        <translation>Search the articles</translation>
    </message>
    <message>
        <source>창에 맞추기</source>
        <translation>Fit to the window</translation>
    </message>
    <message>
        <source>실제 크기</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>다음 쪽, 이전 쪽</source>
        <translation>Next or previous page</translation>
    </message>
    <message>
        <source>첫 쪽, 마지막 쪽</source>
        <translation>First or last page</translation>
    </message>
    <message>
        <source>그 밖</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{0} 열기</source>
        <translation>Open {0}</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>기관과 시스템</source>
        <translation>Agency and system</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>진단</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>대상 선정 검토</source>
        <translation>Selection review</translation>
    </message>
</context>
<context>
    <name>system_naming</name>
    <message>
        <source>{0} 등 {1}개</source>
        <translation>{0} and others, {1} in total</translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>{0} {1}단계 → {2}단계 · 소요 노력 ‘{3}’</source>
        <translation>{0}: level {1} → level {2} · effort ‘{3}’</translation>
    </message>
    <message>
        <source>기대효과(추정): {0}</source>
        <translation>Expected effects (estimate): {0}</translation>
    </message>
    <message>
        <source>상</source>
        <translation>High</translation>
    </message>
    <message>
        <source>중</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>하</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>예정</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>진행 중</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>완료</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>보류</source>
        <translation>On hold</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>예</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>아니오</source>
        <translation>No</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>미응답</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>국가기관</source>
        <translation>National agency</translation>
    </message>
    <message>
        <source>지방자치단체</source>
        <translation>Local government</translation>
    </message>
    <message>
        <source>공기업·준정부기관</source>
        <translation>Public corp. or quasi-gov. institution</translation>
    </message>
    <message>
        <source>기타공공기관</source>
        <translation>Other public institution</translation>
    </message>
    <message>
        <source>지방공사·공단</source>
        <translation>Local public corporation or agency</translation>
    </message>
    <message>
        <source>기안</source>
        <translation>Drafting</translation>
    </message>
    <message>
        <source>검토</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>협조</source>
        <translation>Cooperation</translation>
    </message>
    <message>
        <source>결재</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>표시 없음</source>
        <translation>No mark</translation>
    </message>
    <message>
        <source>전결</source>
        <translation>Delegated</translation>
    </message>
    <message>
        <source>대결</source>
        <translation>Acting</translation>
    </message>
    <message>
        <source>전결·대결</source>
        <translation>Delegated, acting</translation>
    </message>
    <message>
        <source>미진단</source>
        <translation>Not assessed</translation>
    </message>
    <message>
        <source>정보시스템 대장의 ‘{0}’ 항목을 입력하면 답이 정해집니다.</source>
        <translation>The answer is settled once ‘{0}’ is entered in the register.</translation>
    </message>
    <message>
        <source>{0} (담당자 확인 필요)</source>
        <translation>{0} (to be checked by the officer)</translation>
    </message>
</context>
</TS>
